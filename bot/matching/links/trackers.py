"""Names of query parameters that never tell one page of a site from another.

Collected from ClearURLs (ClearURLs/Rules 9317c06, July 2025), AdGuard's general list (AdguardTeam/AdguardFilters,
TrackParamFilter/sections/general_url.txt), Firefox's list for query stripping, and what the share buttons and
newsletters of news sites add. Names are facts; no rule and no code was taken. All are lower case, any case is meant.
"""

import re
from typing import Final

TRACKER_PREFIXES: Final = (
    "__cf_", "__cft__", "__hs", "_branch_", "_bta_", "_hs", "_sgm_", "_x_tr_", "adjust_", "amp_", "at_", "bsft_",
    "cm_mmc", "cx_", "dpg_", "elq", "fb_", "ga_", "guce_", "hmb_", "hsa_", "itm_", "matomo_", "mc_", "mindbox", "mtm_",
    "ns_", "nx_", "oly_", "otm_", "piwik_", "sfmc_", "soc_", "trk_", "utm_", "utm-", "utm.", "vero_", "wt.", "wt_",
)  # fmt: skip
TRACKERS: Final = frozenset(
    # click identifiers of advertising networks
    "fbclid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid msclkid yclid ysclid ymclid twclid ttclid"
    " rdt_cid igshid igsh scclid li_fat_id epik srsltid irclickid irgwc ir_campaignid ir_adid ir_partnerid awc zanpid"
    " tduid sscid wickedid rb_clickid clickid click_id aiad_clid s_kwcid ef_id admitad_uid erid gps_adid qclid obclid"
    " dicbo oborigurl tblci"
    # campaigns and counters
    " utm _ga _gl _kx _ke _openstat _clde _cldee __s __twitter_impression"
    " cmpid cmp_id cmpn ftcamp icid iid_campaign int_campaign intcmp intcid s_cid sc_cid sc_channel sc_campaign"
    " sc_src sc_lid sc_uid sc_llid sc_eh pk_campaign pk_cpn pk_medium pk_source pk_kwd pk_keyword pk_content pk_cid"
    " pk_vid pk_group pk_placement xtor xtcr xts wtrid wtmc wmc spm scm vc_lpp ebisadid maf tracking_source"
    " trackingcode tracking_id trk trkcampaign trkemail trkinfo lipi echobox echo_box taid ito ocid ncid cvid"
    " guccounter tsrc .tsrc mbid cndid bxid esrc leadsource ftag wpisrc wpmm wpmk itid hpid pwapi_token smid smtyp"
    " smprod smvar referringsource srnd sref reflink mod_share intlink link_source li_source link_medium"
    " li_medium linksource cmptype"
    # who sent it, and from where
    " ref ref_ ref_src ref_url ref_source refsrc refer referer referrer referral referred_by origref source"
    " source_medium via share shared shareid share_id sharetype share_type share_from share_source sharedby"
    " shared_by share_token share_medium share_plat fromshare fromsource from_source sr_share sharenumber sharesource"
    " socialreferrer share-type feed rss rssfeed feedtype feedname feed_id platform_source app_source"
    # newsletters
    " mkt_tok ml_subscriber ml_subscriber_hash spmailingid spuserid spjobid spreportid ceid emci emdi et_cid et_rid"
    " dm_i dm_t gdfms gdftrk gdffi hootpostid hash_email email_hash user_email_address nr_email_referer"
    " subscriber_id cn-reloaded recipientid tntemail0 hctky"
    # gift links
    " unlocked_article_code gift giftcopy giftid gift_token giftlink accesstoken access_token"
    # caches, viewers, comments
    " usqp aoh ampshare jwsource nocache cachebuster _ _r cb replytocom wprov ec_carp adxnnl adxnnlx"
    " phpsessid jsessionid sessionid session_id".split()
)
_SOFT_TRACKERS = frozenset(
    "cmp emc ico medium rpc social source_type campaign campaignid campaign_id camp refid trackid newsletter"
    " newsletterid newsletter_id mailing_id mailingid src from cid partner share_to s_src pos position placement rel"
    " rsrc mod tid xid sh chash link channelsource algo bcid promo test".split()
)
_BARE_TRACKERS = frozenset("hp hpw".split())
"""Names that say from which list a page was opened where no value stands behind them: "?hp"."""
_NUMBER = re.compile(r"\d+")


def is_tracker(name: str, value: str, *, path_names_story: bool) -> bool:
    """Whether a parameter may be dropped without making two pages one.

    Some names are a tracker's on one site and a page's number on the next (``cid``, ``from``, ``tid``): they go only
    where the path already names the story and the value is no number.
    """
    name = name.lower()
    if name in TRACKERS or name.startswith(TRACKER_PREFIXES) or (name in _BARE_TRACKERS and not value):
        return True
    return path_names_story and name in _SOFT_TRACKERS and not _NUMBER.fullmatch(value)
