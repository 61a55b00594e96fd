# The bot in one container, all extras inside; how it is run is in compose.yaml. Nothing here asks what processor it is
# built for. Where an index or certificates of one's own are needed, they come as secrets and leave no trace:
#   docker build --secret id=pip,src=pip.conf --secret id=certificates,src=ca.pem .   (pip.conf: cert = /run/secrets/certificates)
FROM python:3.12-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src
# For `strip`, below. Whatever version the base has will do: none of it comes into the image. A slim base may be without
# the folder of apt's log, and apt then fails.
# hadolint ignore=DL3008
RUN mkdir --parents /var/log/apt && apt-get update \
    && apt-get install --yes --no-install-recommends binutils && rm -r /var/lib/apt/lists/*
# Two environments: the one that builds the wheel stays behind. The other's pip is pinned (sqlite-utils asks for one),
# and new enough to take the hashes of what builds the wheel from a constraint. The list is whole: nothing besides it is
# installed, even where a package asks for more (pyproject.toml says what, and why it is left out).
RUN python -m venv /opt/wheel && python -m venv --without-pip /opt/firsthand
COPY requirements.txt requirements-dev.txt ./
RUN --mount=type=secret,id=pip,target=/etc/pip.conf --mount=type=secret,id=certificates \
    /opt/wheel/bin/pip --python /opt/firsthand/bin/python install --no-deps --require-hashes -r requirements.txt \
    && /opt/firsthand/bin/pip --python /opt/wheel/bin/python install --require-hashes -c requirements-dev.txt hatch-vcs hatchling
COPY pyproject.toml LICENSE ./
COPY adapters adapters
COPY bot bot
COPY seeds seeds
COPY store store
# No repository comes in with the context: the version is what the argument says, else 0.0.0.
ARG VERSION=
RUN SETUPTOOLS_SCM_PRETEND_VERSION=$VERSION /opt/wheel/bin/python -m hatchling build -t wheel -d dist \
    && /opt/firsthand/bin/pip install --no-index --no-deps dist/*.whl
# What no running bot reads, 200 MB of it: what installs, the libraries' own tests, the sources of what is compiled, the
# symbols for debuggers. Libraries that a wheel brings along (`*.libs`) were moved within already: stripped, they break.
RUN /opt/wheel/bin/pip --python /opt/firsthand/bin/python uninstall --yes pip setuptools \
    && find /opt/firsthand/lib -depth -type d -name tests -exec rm -r {} + \
    && find /opt/firsthand/lib -regextype egrep -regex '.*[.](c|cpp|h|pxd|pyx)' -delete \
    && find /opt/firsthand/lib -type f -name '*.so*' -not -path '*.libs/*' -exec strip --strip-unneeded {} +

FROM python:3.12-slim-bookworm
ARG VERSION=
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Firsthand" \
      org.opencontainers.image.description="Says where a pasted quotation or link comes from, on Discord and Slack" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
# A new volume takes owner and mode from the folder that it is mounted on.
RUN install --directory --owner=10001 --group=10001 --mode=700 /data /snapshot
COPY --from=build /opt/firsthand /opt/firsthand
# Bytecode is in place, and there is nowhere to write more. In the container every interface is served; what of it
# can be reached from outside is said where the container is run.
ENV PATH=/opt/firsthand/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOME=/tmp \
    FIRSTHAND_DB=sqlite:////data/firsthand.db \
    FIRSTHAND_HTTP_HOST=0.0.0.0 \
    FIRSTHAND_HTTP_PORT=8080
EXPOSE 8080
USER 10001:10001
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
# The command gives up by itself when the bot is frozen; the engine's limit is for a frozen machine.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["firsthand", "health"]
ENTRYPOINT ["firsthand"]
CMD ["run"]
