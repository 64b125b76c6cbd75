# Two stages: packages are installed by their hashes in the first; the second holds them and the content, and no tools.
FROM python:3.13-slim AS build
WORKDIR /source
COPY requirements.txt ./
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --only-binary :all: --require-hashes -r requirements.txt
COPY . .
RUN /venv/bin/pip install --no-cache-dir --no-deps .

FROM python:3.13-slim
RUN useradd --uid 10001 --no-create-home --home-dir /tmp app
COPY --from=build /venv /venv
COPY content /content
ENV PATH=/venv/bin:$PATH HOME=/tmp PYTHONUNBUFFERED=1 EXPLAINER_CONTENT=/content
RUN explainer check
ENV PYTHONDONTWRITEBYTECODE=1
USER 10001
EXPOSE 8501
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8501/health/ready', timeout=4)"]
CMD ["explainer", "serve", "--port", "8501"]
