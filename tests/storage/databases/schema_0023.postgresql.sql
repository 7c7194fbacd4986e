CREATE TABLE account (
    account_id integer NOT NULL,
    ig_user_id text NOT NULL,
    username text NOT NULL,
    login text NOT NULL,
    token text,
    token_changed_at bigint,
    state text NOT NULL,
    timezone text NOT NULL,
    connected_by bigint NOT NULL,
    created_at bigint NOT NULL,
    trouble text,
    trouble_since bigint,
    paused_until bigint,
    quota_total integer,
    quota_usage integer,
    quota_read_at bigint,
    last_claimed_at bigint NOT NULL,
    token_expires_at bigint,
    data_access_expires_at bigint,
    token_checked_at bigint,
    token_tries integer,
    warned_days integer,
    refused_options text DEFAULT '[]'::text NOT NULL,
    posting_times text DEFAULT '[]'::text NOT NULL,
    zone_of bigint
);
CREATE SEQUENCE account_account_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE account_account_id_seq OWNED BY account.account_id;
CREATE TABLE account_event (
    event_id integer NOT NULL,
    account_id integer NOT NULL,
    at bigint NOT NULL,
    person_id bigint NOT NULL,
    what text NOT NULL
);
CREATE SEQUENCE account_event_event_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE account_event_event_id_seq OWNED BY account_event.event_id;
CREATE TABLE backup_mark (
    made_at bigint NOT NULL
);
CREATE TABLE bot_run (
    name text NOT NULL,
    taken_over_at bigint,
    home text
);
CREATE TABLE card (
    post_id bigint CONSTRAINT card_post_id_not_null1 NOT NULL,
    chat_id bigint CONSTRAINT card_chat_id_not_null1 NOT NULL,
    message_id bigint CONSTRAINT card_message_id_not_null1 NOT NULL,
    behind integer
);
CREATE TABLE container (
    container_id integer CONSTRAINT container_container_id_not_null1 NOT NULL,
    post_id bigint,
    account_id integer CONSTRAINT container_account_id_not_null1 NOT NULL,
    parent_id integer,
    "position" integer NOT NULL,
    creation_id text,
    made_at bigint,
    known_media_ids text NOT NULL,
    asked_at bigint,
    asks integer NOT NULL,
    answered_not_ready integer NOT NULL,
    seen_unpublished integer NOT NULL,
    unpublished_at bigint,
    refused_reads integer NOT NULL,
    outdated boolean NOT NULL,
    denied_at bigint,
    outcome text,
    made_of text,
    copied_at bigint,
    asked_by_meta bigint
);
CREATE SEQUENCE container_container_id_seq1
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE container_container_id_seq1 OWNED BY container.container_id;
CREATE TABLE conversation (
    name text NOT NULL,
    key text NOT NULL,
    state text NOT NULL
);
CREATE TABLE event (
    event_id integer NOT NULL,
    post_id bigint NOT NULL,
    at bigint NOT NULL,
    actor text NOT NULL,
    what text NOT NULL,
    from_state text,
    to_state text,
    details text NOT NULL,
    request text
);
CREATE SEQUENCE event_event_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE event_event_id_seq OWNED BY event.event_id;
CREATE TABLE figures (
    post_id bigint NOT NULL,
    hours integer NOT NULL,
    read_at bigint NOT NULL,
    views bigint,
    reach bigint,
    saved bigint,
    shares bigint,
    comments bigint,
    too_few boolean NOT NULL
);
CREATE TABLE file_fetch (
    fetch_id integer NOT NULL,
    file_id integer NOT NULL,
    at bigint NOT NULL,
    address text NOT NULL,
    agent text NOT NULL,
    method text NOT NULL,
    status integer NOT NULL,
    sent_bytes bigint NOT NULL,
    whole boolean NOT NULL
);
CREATE SEQUENCE file_fetch_fetch_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE file_fetch_fetch_id_seq OWNED BY file_fetch.fetch_id;
CREATE TABLE file_store (
    tag text NOT NULL,
    since bigint,
    trouble text,
    why text,
    told_at bigint,
    marked text
);
CREATE TABLE group_account (
    chat_id bigint NOT NULL,
    account_id integer NOT NULL
);
CREATE TABLE group_chat (
    chat_id bigint NOT NULL,
    title text NOT NULL,
    owner_id bigint NOT NULL,
    asked_at bigint NOT NULL,
    confirmed_at bigint
);
CREATE TABLE hosted_file (
    file_id integer NOT NULL,
    slug text NOT NULL,
    state text NOT NULL,
    is_video boolean NOT NULL,
    author_id bigint NOT NULL,
    created_at bigint NOT NULL,
    telegram_file_id text,
    telegram_unique_id text,
    thumbnail_file_id text,
    sent_as text,
    message_id bigint,
    link text,
    made_from integer,
    recipe text NOT NULL,
    name text,
    content_type text,
    size_bytes bigint,
    width integer,
    height integer,
    duration bigint,
    original_bytes bigint,
    sha256 text,
    notes text NOT NULL,
    failure text,
    progress integer,
    attempts integer NOT NULL,
    next_try_at bigint,
    claimed_by text,
    lease_until bigint,
    kept_at bigint,
    gone_at bigint,
    shown_file_id text
);
CREATE SEQUENCE hosted_file_file_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE hosted_file_file_id_seq OWNED BY hosted_file.file_id;
CREATE TABLE invitation (
    invitation_id integer NOT NULL,
    token_hash text NOT NULL,
    role text NOT NULL,
    made_by bigint NOT NULL,
    ends_at bigint NOT NULL
);
CREATE SEQUENCE invitation_invitation_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE invitation_invitation_id_seq OWNED BY invitation.invitation_id;
CREATE TABLE notice (
    notice_id integer NOT NULL,
    recipient_id bigint NOT NULL,
    kind text NOT NULL,
    created_at bigint NOT NULL,
    post_id bigint,
    account_id integer,
    details text NOT NULL,
    attempts integer NOT NULL,
    next_try_at bigint NOT NULL,
    sent_at bigint
);
CREATE SEQUENCE notice_notice_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE notice_notice_id_seq OWNED BY notice.notice_id;
CREATE TABLE offer (
    chat_id bigint NOT NULL,
    message_id bigint NOT NULL,
    post_id bigint NOT NULL,
    version integer NOT NULL,
    holds text NOT NULL,
    about text NOT NULL,
    noted_at bigint NOT NULL
);
CREATE TABLE person (
    telegram_id bigint NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    language_chosen boolean NOT NULL,
    timezone text NOT NULL,
    current_account_id integer,
    refused_at bigint,
    met_at bigint,
    hears_figures boolean DEFAULT true NOT NULL,
    dark_pictures boolean DEFAULT false NOT NULL,
    notices text DEFAULT 'mine'::text NOT NULL,
    role text,
    former_role text,
    was_owner boolean DEFAULT false NOT NULL
);
CREATE TABLE person_data (
    kind text NOT NULL,
    ident bigint NOT NULL,
    data text NOT NULL
);
CREATE TABLE post (
    post_id bigint NOT NULL,
    version integer NOT NULL,
    state text NOT NULL,
    author_id bigint NOT NULL,
    account_id integer NOT NULL,
    ig_user_id text NOT NULL,
    caption text NOT NULL,
    location_id text,
    publish_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    hold_reason text,
    failure text,
    creation_id text,
    attempts integer NOT NULL,
    next_try_at bigint,
    claimed_by text,
    lease_until bigint,
    media_id text,
    permalink text,
    published_at bigint,
    deleted_at bigint,
    state_before_deletion text,
    checked_at bigint,
    at_risk_since bigint,
    late_because text,
    waiting_told_at bigint,
    doubt_told_at bigint,
    kind text DEFAULT 'photo'::text NOT NULL,
    idempotency_key text,
    container_id integer,
    containers_made integer DEFAULT 0 NOT NULL,
    containers_given_up integer DEFAULT 0 NOT NULL,
    asks integer DEFAULT 0 NOT NULL,
    waits_for text,
    stepped_at bigint,
    idle_from bigint,
    idle_until bigint,
    resumed_at bigint,
    options text DEFAULT '{}'::text NOT NULL,
    by_hand boolean DEFAULT false NOT NULL,
    rehearsal text,
    hand_off text,
    first_comment text,
    invitations text,
    removal text,
    removed_at bigint,
    assignee_id bigint,
    cover_file_id integer,
    location_name text
);
CREATE TABLE post_medium (
    post_id bigint NOT NULL,
    "position" integer NOT NULL,
    image_url text,
    video_url text,
    thumb_offset bigint,
    alt_text text,
    duration bigint,
    doubts text NOT NULL,
    container_id integer,
    width integer,
    height integer,
    size_bytes bigint,
    hosted_file_id integer,
    CONSTRAINT post_medium_check CHECK (((image_url IS NULL) <> (video_url IS NULL)))
);
CREATE TABLE schema_migration (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp without time zone NOT NULL
);
CREATE SEQUENCE schema_migration_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE schema_migration_id_seq OWNED BY schema_migration.id;
CREATE TABLE snippet (
    snippet_id integer NOT NULL,
    account_id integer NOT NULL,
    name text NOT NULL,
    text text NOT NULL
);
CREATE SEQUENCE snippet_snippet_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE snippet_snippet_id_seq OWNED BY snippet.snippet_id;
CREATE TABLE update_inbox (
    update_id bigint NOT NULL,
    body text NOT NULL,
    received_at bigint NOT NULL,
    done_at bigint,
    tries integer NOT NULL,
    set_aside_at bigint
);
CREATE TABLE user_tags (
    post_id bigint NOT NULL,
    medium integer NOT NULL,
    "position" integer NOT NULL,
    username text NOT NULL,
    x real,
    y real
);
ALTER TABLE ONLY account ALTER COLUMN account_id SET DEFAULT nextval('account_account_id_seq'::regclass);
ALTER TABLE ONLY account_event ALTER COLUMN event_id SET DEFAULT nextval('account_event_event_id_seq'::regclass);
ALTER TABLE ONLY container ALTER COLUMN container_id SET DEFAULT nextval('container_container_id_seq1'::regclass);
ALTER TABLE ONLY event ALTER COLUMN event_id SET DEFAULT nextval('event_event_id_seq'::regclass);
ALTER TABLE ONLY file_fetch ALTER COLUMN fetch_id SET DEFAULT nextval('file_fetch_fetch_id_seq'::regclass);
ALTER TABLE ONLY hosted_file ALTER COLUMN file_id SET DEFAULT nextval('hosted_file_file_id_seq'::regclass);
ALTER TABLE ONLY invitation ALTER COLUMN invitation_id SET DEFAULT nextval('invitation_invitation_id_seq'::regclass);
ALTER TABLE ONLY notice ALTER COLUMN notice_id SET DEFAULT nextval('notice_notice_id_seq'::regclass);
ALTER TABLE ONLY schema_migration ALTER COLUMN id SET DEFAULT nextval('schema_migration_id_seq'::regclass);
ALTER TABLE ONLY snippet ALTER COLUMN snippet_id SET DEFAULT nextval('snippet_snippet_id_seq'::regclass);
INSERT INTO account VALUES (3, '17841400003', 'away.test', 'instagram', NULL, 1795061140000000, 'disconnected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (7, '17841400007', 'doubt.test', 'instagram', 'gAAAAABrDxGViXU1MKKMs7bvBR2oYmPU0s5dD_X1Wv_-6gcFOtsIVt20KJVDe0uSmkHQpDSWUokG5vjKqQ2LaSgVNQX3JA4JjQ==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 5, 1795108390000000, 1795165900000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (4, '17841400004', 'trouble.test', 'instagram', 'gAAAAABrDxGVG1RUb7-Tdm-r0Pzq7Ry9UiPiP73PREhxhKmaF4h7ylRqsNICAA-bSGSm_gw9GnwBukl61iEVEZo6Tc5Z5OJIIA==', 1795173000000000, 'trouble', 'UTC', 1002, 1794992400000000, '{"cause": "access_expired", "code": 190, "subcode": 463, "message": "The session has expired", "fbtrace_id": "Trace1", "step": "ask_quota", "technical": null, "medium": null, "receipt": null}', 1795061140000000, NULL, NULL, NULL, NULL, 1795061140000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1002);
INSERT INTO account VALUES (2, '17841400002', 'failing.test', 'instagram', 'gAAAAABrDxGVOTcF2dB-KaUnUTpfDzcsyyAG8K6dwVaOubdj0IEXjKl0gh9VwnWilxzrU4hIwY5tQGdIPfBcWkYNoBmn_duE-Q==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795051750000000, 1795115560000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (6, '17841400006', 'full.test', 'instagram', 'gAAAAABrDxGVUlG8d_8XYyjw5TsCZA0JcP2UIaYjusj6aEWkQr_HxbNMXEdmfqL0nVznJMTtriQqaM6nUptLXEhELBdPrH8i5g==', 1795173000000000, 'connected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, 50, 50, 1795057750000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (9, '17841400009', 'middle1.test', 'instagram', 'gAAAAABrDxGV4RKA9iWGHcWKi92FAZzUdU5iodrobrdzRXjLZlfh-ZNXXWnxL6272YpCpVeunPv7sungjdCGHjXkRIE7miKw9g==', 1795173000000000, 'connected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, 50, 1, 1794996392847437, 1795176220000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (1, '17841400001', 'sunny.test', 'instagram', 'gAAAAABrDxGVUcOumxW4DomICAfOFWx7lZkCU4uzfy9A85CjBxaaLCf8YIfyzB00VNpUt4JcTbo7v9Fw5LWymeqQjHoB76W8dQ==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795175940000000, 1795176010000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (8, '17841400008', 'page.test', 'facebook', 'gAAAAABrDxGMsA4HxJfsNH2xqFWmDe9bWxSowAd19BbTrDREW4pqzxy2GIlQUJbjTmYz6pmh7dd-hh7M4wzlnVWCmsub-TS_NQ==', 1794992400000000, 'connected', 'UTC', 1002, 1794992400000000, NULL, NULL, NULL, 50, 1, 1794996270000000, 1795176010000000, 1795608000000000, NULL, 1795173000000000, NULL, 7, '[]', '[]', 1002);
INSERT INTO account VALUES (11, '17841400011', 'middle3.test', 'instagram', 'gAAAAABrDxGVgzwXWrBVY1lzt47H05x27ReEXDeiW7FCzGh5XYUI6irX_eFnBi0YEHiYKJ5lChJGB0FyYN_PDX9zvibL61fkhQ==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (12, '17841400012', 'middle4.test', 'instagram', 'gAAAAABrDxGV8xQEFGMgUAdV8wrQJ1aFqtJ8cPA_kcrv75U-gwgkjWbW3rfnOysOElgqifBJ62BJ1glh2ZhPeaH7wnsHGjz8KA==', 1795173000000000, 'connected', 'Europe/Berlin', 1002, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1002);
INSERT INTO account VALUES (13, '17841400013', 'middle5.test', 'instagram', 'gAAAAABrDxGVd7H1Qr-oi7d7Vl5AwFyDCxNPO02GFqYpBX3Gqh973HwnS3cPI6owDvvPEBj4IUrODiNsxDh6R5Rzj1VRI4zNKw==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (14, '17841400014', 'middle6.test', 'instagram', 'gAAAAABrDxGVBW7WFZNnNzZlQqsGggnjoPnRe8um0iFTq4yA2mcC7ZmMbNKaxzI-9Vn4yGj0-0SR4tq-s8ohjqEWBKtOfOapiw==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (15, '17841400015', 'middle7.test', 'instagram', 'gAAAAABrDxGVN_79Riro4F7CfB8XFYXZCaZSjprBSVWVRd98pguFRt3oB8Yk-LAhsiQ9Gyqh0p9irhAvv7VKW8J_4litCfow7w==', 1795173000000000, 'connected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (10, '17841400010', 'middle2.test', 'instagram', 'gAAAAABrDxGVNprwM8zazTA5pRbgUz6TIahwx0VTLycprEYSxNtIdxgQcOFJS-m-iV2kAD8Un_JO0lrRN0N23O_1xprPUvGGZg==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 1, 1795112110000000, 1795176130000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (16, '17841400016', 'middle8.test', 'instagram', 'gAAAAABrDxGVgyZble10Hg50EglWNKeFNHkXjFzHAtLwQq3ijCWLE0FZJxvqUUmL7G6sR-DRpd4alUBIPkfgFX1LQmiB1Qa-Og==', 1795173000000000, 'connected', 'UTC', 1002, 1794992400000000, NULL, NULL, NULL, 50, 1, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1002);
INSERT INTO account VALUES (5, '17841400005', 'paused.test', 'instagram', 'gAAAAABrDxGVmWGKpdUEA7_eKy09KPrMx0_5UDejlw0sBqNwtPZxWJq3uWhv-s08WoSlbKestlgFLyrghx6twSXHveR7DIwozA==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, 1795176540000000, NULL, NULL, NULL, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account_event VALUES (1, 1, 1794992400000000, 1001, 'connected');
INSERT INTO account_event VALUES (2, 2, 1794992400000000, 1001, 'connected');
INSERT INTO account_event VALUES (3, 3, 1794992400000000, 1001, 'connected');
INSERT INTO account_event VALUES (4, 4, 1794992400000000, 1002, 'connected');
INSERT INTO account_event VALUES (5, 5, 1794992400000000, 1001, 'connected');
INSERT INTO account_event VALUES (6, 6, 1794992400000000, 1001, 'connected');
INSERT INTO account_event VALUES (7, 7, 1794992400000000, 1001, 'connected');
INSERT INTO account_event VALUES (8, 8, 1794992400000000, 1002, 'connected');
INSERT INTO account_event VALUES (9, 9, 1794992400000000, 1001, 'connected');
INSERT INTO account_event VALUES (10, 10, 1794992400000000, 1001, 'connected');
INSERT INTO account_event VALUES (11, 11, 1794992400000000, 1001, 'connected');
INSERT INTO account_event VALUES (12, 12, 1794992400000000, 1002, 'connected');
INSERT INTO account_event VALUES (13, 13, 1794992400000000, 1001, 'connected');
INSERT INTO account_event VALUES (14, 14, 1794992400000000, 1001, 'connected');
INSERT INTO account_event VALUES (15, 15, 1794992400000000, 1001, 'connected');
INSERT INTO account_event VALUES (16, 16, 1794992400000000, 1002, 'connected');
INSERT INTO account_event VALUES (17, 3, 1795061140000000, 1001, 'disconnected');
INSERT INTO bot_run VALUES ('e54fd35ea7f758f6', NULL, NULL);
INSERT INTO card VALUES (1137888772765293, 1001, 2, NULL);
INSERT INTO card VALUES (6348426349385639, 1002, 6, NULL);
INSERT INTO container VALUES (10, 7325312542477287, 2, NULL, 0, 'c17900016', 1795044400000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "reel", "caption": "Story of a test: failed container \u2014 \u043f\u0440\u043e\u0431\u0430 \u211622 \ud83e\udd50", "media": 1, "is_video": true}', NULL, NULL);
INSERT INTO container VALUES (11, 8944894598325596, 2, NULL, 0, 'c17900017', 1795046740000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL, NULL);
INSERT INTO container VALUES (5, 107335132145870, 1, NULL, 0, 'c17900009', 1795003200000000, '["m17900008", "m17900005"]', 1795003500000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: published without link \u2014 \u043f\u0440\u043e\u0431\u0430 \u21165 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (12, 8944894598325596, 2, NULL, 0, 'c17900018', 1795046800000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "reel", "caption": "Story of a test: failed container without numbers \u2014 \u043f\u0440\u043e\u0431\u0430 \u211623 \ud83e\udd50", "media": 1, "is_video": true}', NULL, NULL);
INSERT INTO container VALUES (1, 767278915588273, 1, NULL, 0, 'c17900001', 1794996000000000, '[]', 1794996300000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: published with tags \u2014 \u043f\u0440\u043e\u0431\u0430 \u21161 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (2, 8999351538876433, 8, NULL, 0, 'c17900002', 1794996000000000, '[]', 1794996300000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: published on a page \u2014 \u043f\u0440\u043e\u0431\u0430 \u21163 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (13, 8944894598325596, 2, NULL, 0, 'c17900019', 1795046814413004, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "reel", "caption": "Story of a test: failed container without numbers \u2014 \u043f\u0440\u043e\u0431\u0430 \u211623 \ud83e\udd50", "media": 1, "is_video": true}', NULL, NULL);
INSERT INTO container VALUES (3, 1886085523232180, 9, NULL, 0, 'c17900003', 1794996000000000, '[]', 1794996411416342, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: published late \u2014 \u043f\u0440\u043e\u0431\u0430 \u21164 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (6, 3764660842745522, 1, NULL, 0, 'c17900011', 1795010400000000, '["m17900010", "m17900008", "m17900005"]', 1795010700000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: published, its link found later \u2014 \u043f\u0440\u043e\u0431\u0430 \u21166 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (14, 8944894598325596, 2, NULL, 0, 'c17900020', 1795046839190491, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "reel", "caption": "Story of a test: failed container without numbers \u2014 \u043f\u0440\u043e\u0431\u0430 \u211623 \ud83e\udd50", "media": 1, "is_video": true}', NULL, NULL);
INSERT INTO container VALUES (4, 2228749311943891, 1, NULL, 0, 'c17900004', 1794996000000000, '["m17900005"]', 1794998400000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "reel", "caption": "Story of a test: published reel \u2014 \u043f\u0440\u043e\u0431\u0430 \u21162 \ud83e\udd50", "media": 1, "is_video": true}', NULL, NULL);
INSERT INTO container VALUES (20, 5677085899678114, 7, NULL, 0, 'c17900026', 1795064740000000, '[]', 1795064980000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: unconfirmed \u2014 \u043f\u0440\u043e\u0431\u0430 \u211633 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (7, 8186204644592089, 2, NULL, 0, 'c17900013', 1795034740000000, '[]', 1795034980000000, 1, 0, 2, 1795035680000000, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: failed by spam \u2014 \u043f\u0440\u043e\u0431\u0430 \u211618 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (16, 7045458888276854, 2, NULL, 0, 'c17900022', 1795051540000000, '[]', 1795051780000000, 1, 0, 2, 1795052480000000, 0, true, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: failed, then edited \u2014 \u043f\u0440\u043e\u0431\u0430 \u211625 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (8, 7629595301940839, 2, NULL, 0, 'c17900014', 1795037140000000, '[]', 1795037380000000, 1, 0, 2, 1795038080000000, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: failed by content at publish \u2014 \u043f\u0440\u043e\u0431\u0430 \u211619 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (9, 7325312542477287, 2, NULL, 0, 'c17900015', 1795044340000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL, NULL);
INSERT INTO container VALUES (15, 8284754984706577, 2, NULL, 0, 'c17900021', 1795049140000000, '[]', 1795049380000000, 1, 0, 2, 1795050080000000, 0, true, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: failed, then planned anew \u2014 \u043f\u0440\u043e\u0431\u0430 \u211624 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (17, 8284754984706577, 2, NULL, 0, 'c17900023', 1795051540000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL, NULL);
INSERT INTO container VALUES (18, 4806792134466341, 6, NULL, 0, 'c17900024', 1795057540000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: held for the quota \u2014 \u043f\u0440\u043e\u0431\u0430 \u211627 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (21, 2349070877855556, 7, NULL, 0, 'c17900028', 1795072000000000, '["m17900027"]', 1795072240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: deleted while unconfirmed \u2014 \u043f\u0440\u043e\u0431\u0430 \u211634 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (22, 6643747542590095, 7, NULL, 0, 'c17900030', 1795079260000000, '["m17900029", "m17900027"]', 1795079500000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: said to be live \u2014 \u043f\u0440\u043e\u0431\u0430 \u211635 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (23, 6314631406698405, 7, NULL, 0, 'c17900032', 1795086520000000, '["m17900031", "m17900029", "m17900027"]', 1795108390000000, 2, 0, 0, NULL, 0, false, 1795108300000000, NULL, '{"kind": "photo", "caption": "Story of a test: said not to be live \u2014 \u043f\u0440\u043e\u0431\u0430 \u211636 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (27, 912390188433455, 1, NULL, 0, 'c17900038', 1795111900000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL, NULL);
INSERT INTO container VALUES (19, 8438334224360919, 6, NULL, 0, 'c17900025', 1795057540000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: deleted while held \u2014 \u043f\u0440\u043e\u0431\u0430 \u211628 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (26, 1115070349051780, 10, NULL, 0, 'c17900037', 1795111900000000, '[]', 1795112140000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: deleted after it was published \u2014 \u043f\u0440\u043e\u0431\u0430 \u211641 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (28, 6214516649738184, 1, NULL, 0, 'c17900040', 1795172400000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL, NULL);
INSERT INTO container VALUES (24, 7565397621573733, 7, NULL, 0, 'c17900033', 1795093780000000, '["m17900031", "m17900029", "m17900027"]', 1795094020000000, 1, 0, 0, NULL, 0, false, 1795176240000000, NULL, '{"kind": "photo", "caption": "Story of a test: just said not to be live \u2014 \u043f\u0440\u043e\u0431\u0430 \u211637 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (25, 8738351232343522, 7, NULL, 0, 'c17900034', 1795101040000000, '["m17900031", "m17900029", "m17900027"]', 1795101280000000, 1, 0, 0, NULL, 0, false, 1795176240000000, NULL, '{"kind": "photo", "caption": "Story of a test: just said not to be live, wrongly \u2014 \u043f\u0440\u043e\u0431\u0430 \u211638 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (35, 8010383795836680, 8, NULL, 0, 'c17900061', 1795176000000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL, NULL);
INSERT INTO container VALUES (36, 10859917814161, 1, NULL, 0, 'c17900062', 1795176000000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL, NULL);
INSERT INTO container VALUES (37, 5041540075223084, 10, NULL, 0, 'c17900063', 1795176120000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: ready \u2014 \u043f\u0440\u043e\u0431\u0430 \u211652 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (38, 6530407633144333, 9, NULL, 0, 'c17900064', 1795176130000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "reel", "caption": "Story of a test: preparing \u2014 \u043f\u0440\u043e\u0431\u0430 \u211653 \ud83e\udd50", "media": 1, "is_video": true}', NULL, NULL);
INSERT INTO container VALUES (29, 2487031741286715, 11, NULL, 0, 'c17900055', 1795176000000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: publishing: killed before the call \u2014 \u043f\u0440\u043e\u0431\u0430 \u211644 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (30, 5050033741767128, 12, NULL, 0, 'c17900056', 1795176000000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: publishing: killed after the call \u2014 \u043f\u0440\u043e\u0431\u0430 \u211645 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (31, 6009977107304627, 13, NULL, 0, 'c17900057', 1795176000000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: publishing: answer lost, live \u2014 \u043f\u0440\u043e\u0431\u0430 \u211646 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (32, 8279794299683489, 14, NULL, 0, 'c17900058', 1795176000000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: publishing: answer lost, not live \u2014 \u043f\u0440\u043e\u0431\u0430 \u211647 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (33, 1348559224690728, 15, NULL, 0, 'c17900059', 1795176000000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: publishing: told apart by its error \u2014 \u043f\u0440\u043e\u0431\u0430 \u211648 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO container VALUES (34, 8625682514715312, 16, NULL, 0, 'c17900060', 1795176000000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: published, its link not read yet \u2014 \u043f\u0440\u043e\u0431\u0430 \u211649 \ud83e\udd50", "media": 1, "is_video": false}', NULL, NULL);
INSERT INTO conversation VALUES ('main', '[1001, 1001]', 'caption');
INSERT INTO conversation VALUES ('main', '[1002, 1002]', 'people');
INSERT INTO event VALUES (1, 1137888772765293, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (2, 6348426349385639, 1794996000000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (3, 767278915588273, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (4, 767278915588273, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (5, 2228749311943891, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (6, 2228749311943891, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (7, 8999351538876433, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (8, 8999351538876433, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (9, 1886085523232180, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (10, 1886085523232180, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (11, 767278915588273, 1794996000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (12, 8999351538876433, 1794996000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (13, 1886085523232180, 1794996000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (14, 2228749311943891, 1794996000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (15, 767278915588273, 1794996010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (16, 8999351538876433, 1794996010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (17, 1886085523232180, 1794996010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (18, 2228749311943891, 1794996010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (19, 767278915588273, 1794996120000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (20, 8999351538876433, 1794996120000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (21, 1886085523232180, 1794996120000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (22, 767278915588273, 1794996120000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (23, 8999351538876433, 1794996120000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (24, 1886085523232180, 1794996120000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (25, 767278915588273, 1794996270000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (26, 8999351538876433, 1794996270000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (27, 1886085523232180, 1794996270000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (28, 767278915588273, 1794996300000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (29, 767278915588273, 1794996300000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (30, 8999351538876433, 1794996300000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (31, 8999351538876433, 1794996300000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (32, 1886085523232180, 1794996300000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (33, 1886085523232180, 1794996300000000, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (34, 767278915588273, 1794996300000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (35, 8999351538876433, 1794996300000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (36, 1886085523232180, 1794996304719232, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (37, 1886085523232180, 1794996304719232, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (38, 1886085523232180, 1794996318568905, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (39, 1886085523232180, 1794996318568905, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (40, 1886085523232180, 1794996342253801, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (41, 1886085523232180, 1794996342253801, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (42, 1886085523232180, 1794996392847437, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (43, 1886085523232180, 1794996392847437, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (44, 1886085523232180, 1794996392847437, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (45, 1886085523232180, 1794996397566669, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (46, 1886085523232180, 1794996397566669, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (47, 1886085523232180, 1794996411416342, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (48, 1886085523232180, 1794996411416342, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (49, 1886085523232180, 1794996411416342, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (50, 2228749311943891, 1794997500000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (51, 2228749311943891, 1794997500000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (52, 2228749311943891, 1794998370000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (53, 2228749311943891, 1794998400000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (54, 2228749311943891, 1794998400000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (55, 2228749311943891, 1794998400000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (56, 8999351538876433, 1794999900000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (57, 767278915588273, 1794999900000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (58, 1886085523232180, 1795000011416342, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (59, 2228749311943891, 1795002000000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (60, 107335132145870, 1795003200000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (61, 107335132145870, 1795003200000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (62, 107335132145870, 1795003200000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (63, 107335132145870, 1795003210000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (64, 107335132145870, 1795003320000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (65, 107335132145870, 1795003320000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (66, 107335132145870, 1795003470000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (67, 107335132145870, 1795003500000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (68, 107335132145870, 1795003500000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (69, 107335132145870, 1795003500000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (70, 107335132145870, 1795003515000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (71, 107335132145870, 1795003545000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (72, 107335132145870, 1795003605000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (73, 107335132145870, 1795003725000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (74, 107335132145870, 1795007100000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (75, 3764660842745522, 1795010400000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (76, 3764660842745522, 1795010400000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (77, 3764660842745522, 1795010400000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (78, 3764660842745522, 1795010410000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (79, 3764660842745522, 1795010520000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (80, 3764660842745522, 1795010520000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (81, 3764660842745522, 1795010670000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (82, 3764660842745522, 1795010700000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (83, 3764660842745522, 1795010700000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (84, 3764660842745522, 1795010700000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (85, 3764660842745522, 1795010715000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (86, 3764660842745522, 1795010745000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (87, 3764660842745522, 1795010805000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (88, 3764660842745522, 1795014300000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (89, 1892248769773421, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (90, 7882910221192711, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (91, 298331079492741, 1795017940000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (92, 8693417031110770, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (93, 8693417031110770, 1795017940000000, 'person:1001', 'changed', 'draft', 'draft', '{"changed": ["media"]}', NULL);
INSERT INTO event VALUES (94, 6839867999811022, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (95, 6839867999811022, 1795017940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (96, 6839867999811022, 1795017940000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (97, 6839867999811022, 1795018000000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["attempts", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (98, 3976892459260174, 1795020340000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (99, 3976892459260174, 1795020340000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (100, 3976892459260174, 1795020340000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (101, 3976892459260174, 1795020400000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["attempts", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (102, 1391787546196936, 1795022740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (103, 1391787546196936, 1795022740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (104, 1391787546196936, 1795022740000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (105, 1391787546196936, 1795022800000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["attempts", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (106, 3958515532502297, 1795025140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (107, 3958515532502297, 1795025140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (108, 3958515532502297, 1795025140000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (109, 3958515532502297, 1795025200000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["attempts", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (110, 3249872115571998, 1795027540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (111, 3249872115571998, 1795027540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (112, 3249872115571998, 1795027540000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (113, 3249872115571998, 1795027600000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["attempts", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (114, 6531486523210154, 1795029940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (115, 6531486523210154, 1795029940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (116, 6531486523210154, 1795029940000000, 'publisher', 'Instagram is asked ahead once more', 'scheduled', 'scheduled', '{"changed": ["attempts", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (117, 6531486523210154, 1795029944634775, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (118, 6531486523210154, 1795030000000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (119, 6531486523210154, 1795030004634775, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["attempts", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (120, 4526863748094805, 1795032340000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (121, 4526863748094805, 1795032340000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (122, 4526863748094805, 1795032340000000, 'publisher', 'Instagram is asked ahead once more', 'scheduled', 'scheduled', '{"changed": ["attempts", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (123, 4526863748094805, 1795032344742700, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (124, 4526863748094805, 1795032400000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (125, 4526863748094805, 1795032404742700, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["attempts", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (126, 8186204644592089, 1795034740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (127, 8186204644592089, 1795034740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (128, 8186204644592089, 1795034740000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (129, 8186204644592089, 1795034750000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (130, 8186204644592089, 1795034800000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (131, 8186204644592089, 1795034800000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (132, 8186204644592089, 1795034950000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (133, 8186204644592089, 1795034980000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (134, 8186204644592089, 1795034980000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (135, 8186204644592089, 1795034990000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (136, 8186204644592089, 1795035020000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (137, 8186204644592089, 1795035080000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (138, 8186204644592089, 1795035680000000, 'publisher', 'not live', 'failed', 'failed', '{"changed": ["container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (139, 7629595301940839, 1795037140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (140, 7629595301940839, 1795037140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (141, 7629595301940839, 1795037140000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (142, 7629595301940839, 1795037150000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (143, 7629595301940839, 1795037200000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (144, 7629595301940839, 1795037200000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (145, 7629595301940839, 1795037350000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (146, 7629595301940839, 1795037380000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (147, 7629595301940839, 1795037380000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (148, 7629595301940839, 1795037390000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (149, 7629595301940839, 1795037420000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (150, 7629595301940839, 1795037480000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (151, 7629595301940839, 1795038080000000, 'publisher', 'not live', 'failed', 'failed', '{"changed": ["container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (152, 1054224547985668, 1795039540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (153, 1054224547985668, 1795039540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (154, 1054224547985668, 1795039540000000, 'publisher', 'Instagram is asked ahead once more', 'scheduled', 'scheduled', '{"changed": ["attempts", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (155, 1054224547985668, 1795039544449489, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (156, 1054224547985668, 1795039600000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (157, 1054224547985668, 1795039604449489, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["attempts", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (158, 3254843231306583, 1795041940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (159, 3254843231306583, 1795041940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (160, 3254843231306583, 1795041940000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (161, 3254843231306583, 1795042000000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["attempts", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (162, 7325312542477287, 1795044340000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (163, 7325312542477287, 1795044340000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (164, 7325312542477287, 1795044340000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (165, 7325312542477287, 1795044350000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (166, 7325312542477287, 1795044400000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (167, 7325312542477287, 1795044410000000, 'publisher', 'failed', 'preparing', 'failed', '{"changed": ["attempts", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (168, 8944894598325596, 1795046740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (169, 8944894598325596, 1795046740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (170, 8944894598325596, 1795046740000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (171, 8944894598325596, 1795046750000000, 'publisher', 'not asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (172, 8944894598325596, 1795046800000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (173, 8944894598325596, 1795046810000000, 'publisher', 'new container needed', 'preparing', 'scheduled', '{"changed": ["attempts", "checked_at", "container", "containers_given_up", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (174, 8944894598325596, 1795046814413004, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (175, 8944894598325596, 1795046824413004, 'publisher', 'new container needed', 'preparing', 'scheduled', '{"changed": ["attempts", "checked_at", "container", "containers_given_up", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (176, 8944894598325596, 1795046839190491, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (177, 8944894598325596, 1795046849190491, 'publisher', 'failed', 'preparing', 'failed', '{"changed": ["attempts", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (178, 8284754984706577, 1795049140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (179, 8284754984706577, 1795049140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (180, 8284754984706577, 1795049140000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (181, 8284754984706577, 1795049150000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (182, 8284754984706577, 1795049200000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (183, 8284754984706577, 1795049200000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (184, 8284754984706577, 1795049350000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (185, 8284754984706577, 1795049380000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (186, 8284754984706577, 1795049380000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (187, 8284754984706577, 1795049390000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (188, 8284754984706577, 1795049420000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (189, 8284754984706577, 1795049480000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (190, 8284754984706577, 1795050080000000, 'publisher', 'not live', 'failed', 'failed', '{"changed": ["container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (191, 8284754984706577, 1795051540000000, 'person:1001', 'changed', 'failed', 'failed', '{"changed": ["caption", "failure", "rehearsal"]}', NULL);
INSERT INTO event VALUES (192, 8284754984706577, 1795051540000000, 'person:1001', 'scheduled', 'failed', 'scheduled', '{"changed": ["checked_at", "next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (193, 7045458888276854, 1795051540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (194, 7045458888276854, 1795051540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (195, 7045458888276854, 1795051540000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (196, 8284754984706577, 1795051540000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (197, 7045458888276854, 1795051550000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (198, 8284754984706577, 1795051550000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (199, 7045458888276854, 1795051600000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (200, 7045458888276854, 1795051600000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (201, 7045458888276854, 1795051750000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (202, 7045458888276854, 1795051780000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (203, 7045458888276854, 1795051780000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (204, 7045458888276854, 1795051790000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (205, 7045458888276854, 1795051820000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (206, 7045458888276854, 1795051880000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (207, 7045458888276854, 1795052480000000, 'publisher', 'not live', 'failed', 'failed', '{"changed": ["container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (208, 7045458888276854, 1795053940000000, 'person:1001', 'changed', 'failed', 'failed', '{"changed": ["caption", "failure", "rehearsal"]}', NULL);
INSERT INTO event VALUES (209, 3673331845902936, 1795053940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (210, 3673331845902936, 1795053940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (211, 3673331845902936, 1795053940000000, 'publisher', 'not asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (212, 3673331845902936, 1795054000000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (213, 3673331845902936, 1795054004519706, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (214, 3673331845902936, 1795054019206914, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (215, 3673331845902936, 1795054045095838, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (216, 3673331845902936, 1795054090369565, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (217, 3673331845902936, 1795054198511417, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (218, 3673331845902936, 1795054300000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waiting_told_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (219, 3673331845902936, 1795054559205363, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (220, 3673331845902936, 1795054785311053, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (221, 3673331845902936, 1795055053516179, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (222, 3673331845902936, 1795055345457284, 'publisher', 'held: late', 'scheduled', 'held', '{"changed": ["hold_reason", "idle_from", "idle_until", "late_because", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (223, 4806792134466341, 1795057540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (224, 4806792134466341, 1795057540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (225, 8438334224360919, 1795057540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (226, 8438334224360919, 1795057540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (227, 4806792134466341, 1795057540000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (228, 8438334224360919, 1795057540000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (229, 4806792134466341, 1795057550000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (230, 8438334224360919, 1795057550000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (231, 4806792134466341, 1795057600000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (232, 4806792134466341, 1795057600000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (233, 8438334224360919, 1795057660000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (234, 8438334224360919, 1795057660000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (235, 4806792134466341, 1795057750000000, 'publisher', 'held: quota', 'ready', 'held', '{"changed": ["hold_reason", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (236, 8438334224360919, 1795057810000000, 'publisher', 'held: quota', 'ready', 'held', '{"changed": ["hold_reason", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (237, 717976860133546, 1795061140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (238, 717976860133546, 1795061140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (239, 1663216755550920, 1795061140000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (240, 1663216755550920, 1795061140000000, 'person:1002', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (241, 717976860133546, 1795061140000000, 'publisher', 'account disconnected', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}', NULL);
INSERT INTO event VALUES (242, 1663216755550920, 1795061140000000, 'publisher', 'account disconnected', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}', NULL);
INSERT INTO event VALUES (243, 5223425189353116, 1795061140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (244, 5223425189353116, 1795061140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (245, 1147550613067379, 1795061140000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (246, 1147550613067379, 1795061140000000, 'person:1002', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (247, 1147550613067379, 1795061140000000, 'publisher', 'account in trouble', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}', NULL);
INSERT INTO event VALUES (248, 5223425189353116, 1795061140000000, 'publisher', 'account in trouble', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}', NULL);
INSERT INTO event VALUES (249, 5677085899678114, 1795064740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (250, 5677085899678114, 1795064740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (251, 5677085899678114, 1795064740000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (252, 5677085899678114, 1795064750000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (253, 5677085899678114, 1795064800000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (254, 5677085899678114, 1795064800000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (255, 5677085899678114, 1795064950000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (256, 5677085899678114, 1795064980000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (257, 5677085899678114, 1795064980000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (258, 5677085899678114, 1795064990000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (259, 5677085899678114, 1795064994639433, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (260, 5677085899678114, 1795065008718461, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (261, 5677085899678114, 1795065033801338, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (262, 5677085899678114, 1795065081565936, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (263, 5677085899678114, 1795065192342061, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (264, 5677085899678114, 1795065475438081, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (265, 5677085899678114, 1795065728348227, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (266, 5677085899678114, 1795065965144165, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (267, 5677085899678114, 1795066244339303, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (268, 5677085899678114, 1795066530271508, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (269, 5677085899678114, 1795066783526604, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (270, 2349070877855556, 1795072000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (271, 2349070877855556, 1795072000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (272, 2349070877855556, 1795072000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (273, 2349070877855556, 1795072010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (274, 2349070877855556, 1795072060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (275, 2349070877855556, 1795072060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (276, 2349070877855556, 1795072210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (277, 2349070877855556, 1795072240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (278, 2349070877855556, 1795072240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (279, 2349070877855556, 1795072250000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (280, 2349070877855556, 1795072254107229, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (281, 2349070877855556, 1795072266268072, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (282, 2349070877855556, 1795072293665164, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (283, 2349070877855556, 1795072350860046, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (284, 2349070877855556, 1795072450032181, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (285, 2349070877855556, 1795072691809103, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (286, 2349070877855556, 1795072963769596, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (287, 2349070877855556, 1795073251846590, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (288, 2349070877855556, 1795073497925004, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (289, 2349070877855556, 1795073737268643, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (290, 2349070877855556, 1795074006069065, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (291, 6643747542590095, 1795079260000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (292, 6643747542590095, 1795079260000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (293, 6643747542590095, 1795079260000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (294, 6643747542590095, 1795079270000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (295, 6643747542590095, 1795079320000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (296, 6643747542590095, 1795079320000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (297, 6643747542590095, 1795079470000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (298, 6643747542590095, 1795079500000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (299, 6643747542590095, 1795079500000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (300, 6643747542590095, 1795079510000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (301, 6643747542590095, 1795079514509653, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (302, 6643747542590095, 1795079529225188, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (303, 6643747542590095, 1795079555170980, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (304, 6643747542590095, 1795079600323639, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (305, 6643747542590095, 1795079708721361, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (306, 6643747542590095, 1795080002854401, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (307, 6643747542590095, 1795080261527562, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (308, 6643747542590095, 1795080488275352, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (309, 6643747542590095, 1795080757010252, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (310, 6643747542590095, 1795081048311683, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (311, 6643747542590095, 1795081302763323, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (312, 8999351538876433, 1795082700000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (313, 767278915588273, 1795082700000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (314, 1886085523232180, 1795082811416342, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (315, 2228749311943891, 1795084800000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (316, 6314631406698405, 1795086520000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (317, 6314631406698405, 1795086520000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (318, 6314631406698405, 1795086520000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (319, 6314631406698405, 1795086530000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (320, 6314631406698405, 1795086580000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (321, 6314631406698405, 1795086580000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (322, 6314631406698405, 1795086730000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (323, 6314631406698405, 1795086760000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (324, 6314631406698405, 1795086760000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (325, 6314631406698405, 1795086770000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (326, 6314631406698405, 1795086774994995, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (327, 6314631406698405, 1795086788266402, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (328, 6314631406698405, 1795086811263528, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (329, 6314631406698405, 1795086862353791, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (330, 6314631406698405, 1795086981601373, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (331, 6314631406698405, 1795087248371598, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (332, 6314631406698405, 1795087480286336, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (333, 6314631406698405, 1795087733591009, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (334, 6314631406698405, 1795088028942552, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (335, 6314631406698405, 1795088293535878, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (336, 6314631406698405, 1795088540670088, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (337, 107335132145870, 1795089900000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (338, 7565397621573733, 1795093780000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (339, 7565397621573733, 1795093780000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (340, 7565397621573733, 1795093780000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (341, 7565397621573733, 1795093790000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (342, 7565397621573733, 1795093840000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (343, 7565397621573733, 1795093840000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (344, 7565397621573733, 1795093990000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (345, 7565397621573733, 1795094020000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (346, 7565397621573733, 1795094020000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (347, 7565397621573733, 1795094030000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (348, 7565397621573733, 1795094034366669, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (349, 7565397621573733, 1795094045752856, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (350, 7565397621573733, 1795094072479543, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (351, 7565397621573733, 1795094131029900, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (352, 7565397621573733, 1795094235227439, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (353, 7565397621573733, 1795094464367693, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (354, 7565397621573733, 1795094733652460, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (355, 7565397621573733, 1795095024332026, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (356, 7565397621573733, 1795095282310124, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (357, 7565397621573733, 1795095509534298, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (358, 7565397621573733, 1795095791196650, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (359, 3764660842745522, 1795097100000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (360, 8738351232343522, 1795101040000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (361, 8738351232343522, 1795101040000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (362, 8738351232343522, 1795101040000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (363, 8738351232343522, 1795101050000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (364, 8738351232343522, 1795101100000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (365, 8738351232343522, 1795101100000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (366, 8738351232343522, 1795101250000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (367, 8738351232343522, 1795101280000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (368, 8738351232343522, 1795101280000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (369, 8738351232343522, 1795101290000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (370, 8738351232343522, 1795101294987637, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (371, 8738351232343522, 1795101308265581, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (372, 8738351232343522, 1795101331336150, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (373, 8738351232343522, 1795101382224483, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (374, 8738351232343522, 1795101501533291, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (375, 8738351232343522, 1795101767875224, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (376, 8738351232343522, 1795101998757989, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (377, 8738351232343522, 1795102252783929, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (378, 8738351232343522, 1795102549172591, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (379, 8738351232343522, 1795102813040651, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (380, 8738351232343522, 1795103107448508, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (381, 6643747542590095, 1795108300000000, 'person:1001', 'said live', 'unconfirmed', 'published', '{"changed": ["attempts", "failure", "next_try_at", "published_at", "state"]}', NULL);
INSERT INTO event VALUES (382, 6314631406698405, 1795108300000000, 'person:1001', 'said not_live', 'unconfirmed', 'publishing', '{"changed": ["attempts", "container", "failure", "next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (383, 6314631406698405, 1795108300000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (384, 6643747542590095, 1795108300000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "media_id", "next_try_at", "permalink", "published_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (385, 6314631406698405, 1795108330000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (386, 6314631406698405, 1795108390000000, 'publisher', 'not live', 'publishing', 'ready', '{"changed": ["attempts", "checked_at", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (387, 6314631406698405, 1795108390000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (388, 6314631406698405, 1795108390000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (389, 6314631406698405, 1795108390000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (390, 6314631406698405, 1795108390000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (391, 1634355608328254, 1795111900000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (392, 912390188433455, 1795111900000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (393, 912390188433455, 1795111900000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (394, 1115070349051780, 1795111900000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (395, 1115070349051780, 1795111900000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (396, 1115070349051780, 1795111900000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (397, 912390188433455, 1795111900000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (398, 1115070349051780, 1795111910000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (399, 912390188433455, 1795111910000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (400, 1115070349051780, 1795111960000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (401, 1115070349051780, 1795111960000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (402, 6314631406698405, 1795111990000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (403, 1115070349051780, 1795112110000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (404, 1115070349051780, 1795112140000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (405, 1115070349051780, 1795112140000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (406, 1115070349051780, 1795112140000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (407, 1741047050017780, 1795115500000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (408, 1741047050017780, 1795115500000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (409, 1741047050017780, 1795115500000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (410, 1741047050017780, 1795115560000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["attempts", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (411, 1115070349051780, 1795115740000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (412, 8438334224360919, 1795119100000000, 'person:1001', 'deleted', 'held', 'deleted', '{"changed": ["deleted_at", "state", "state_before_deletion"]}', NULL);
INSERT INTO event VALUES (413, 2349070877855556, 1795119100000000, 'person:1001', 'deleted', 'unconfirmed', 'deleted', '{"changed": ["deleted_at", "state", "state_before_deletion"]}', NULL);
INSERT INTO event VALUES (414, 1634355608328254, 1795119100000000, 'person:1001', 'deleted', 'draft', 'deleted', '{"changed": ["deleted_at", "state", "state_before_deletion"]}', NULL);
INSERT INTO event VALUES (415, 912390188433455, 1795119100000000, 'person:1001', 'deleted', 'scheduled', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}', NULL);
INSERT INTO event VALUES (416, 1115070349051780, 1795119100000000, 'person:1001', 'deleted', 'published', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}', NULL);
INSERT INTO event VALUES (417, 1741047050017780, 1795119100000000, 'person:1001', 'deleted', 'failed', 'deleted', '{"changed": ["deleted_at", "state", "state_before_deletion"]}', NULL);
INSERT INTO event VALUES (418, 6643747542590095, 1795165900000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (419, 6214516649738184, 1795172400000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (420, 6214516649738184, 1795172400000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (421, 6214516649738184, 1795172400000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (422, 6214516649738184, 1795172410000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (423, 6214516649738184, 1795175940000000, 'publisher', 'medium could not be had', 'scheduled', 'scheduled', '{"changed": ["attempts", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (424, 6214516649738184, 1795176000000000, 'publisher', 'medium cannot be had', 'scheduled', 'scheduled', '{"changed": ["at_risk_since", "attempts", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (425, 2487031741286715, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (426, 2487031741286715, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (427, 5050033741767128, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (428, 5050033741767128, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (429, 6009977107304627, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (430, 6009977107304627, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (431, 8279794299683489, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (432, 8279794299683489, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (433, 1348559224690728, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (434, 1348559224690728, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (435, 8625682514715312, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (436, 8625682514715312, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (437, 10859917814161, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (438, 10859917814161, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (439, 8010383795836680, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (440, 8010383795836680, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (441, 2487031741286715, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (442, 5050033741767128, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (443, 6009977107304627, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (444, 8279794299683489, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (445, 1348559224690728, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (446, 8625682514715312, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (447, 8010383795836680, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (448, 10859917814161, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (449, 2487031741286715, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (450, 5050033741767128, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (451, 6009977107304627, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (452, 8279794299683489, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (453, 1348559224690728, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (454, 8625682514715312, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (455, 10859917814161, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (456, 8010383795836680, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (457, 2487031741286715, 1795176060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (458, 5050033741767128, 1795176060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (459, 6009977107304627, 1795176060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (460, 8279794299683489, 1795176060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (461, 1348559224690728, 1795176060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (462, 8625682514715312, 1795176060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (463, 2487031741286715, 1795176060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (464, 5050033741767128, 1795176060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (465, 6009977107304627, 1795176060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (466, 8279794299683489, 1795176060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (467, 1348559224690728, 1795176060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (468, 8625682514715312, 1795176060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (469, 5041540075223084, 1795176120000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (470, 5041540075223084, 1795176120000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (471, 5041540075223084, 1795176120000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (472, 5041540075223084, 1795176130000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (473, 6530407633144333, 1795176130000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (474, 6530407633144333, 1795176130000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (475, 6530407633144333, 1795176130000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (476, 6530407633144333, 1795176140000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (477, 6530407633144333, 1795176160000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (478, 6530407633144333, 1795176190000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (479, 2487031741286715, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (480, 5050033741767128, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (481, 6009977107304627, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (482, 8279794299683489, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (483, 1348559224690728, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (484, 8625682514715312, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (485, 6530407633144333, 1795176220000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (486, 2487031741286715, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (487, 5050033741767128, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (488, 6009977107304627, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (489, 6009977107304627, 1795176240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (490, 8279794299683489, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (491, 8279794299683489, 1795176240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (492, 1348559224690728, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (493, 1348559224690728, 1795176240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (494, 8625682514715312, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (495, 8625682514715312, 1795176240000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (496, 2529672338779180, 1795176240000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (497, 2529672338779180, 1795176240000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (498, 5653732160029504, 1795176240000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (499, 5653732160029504, 1795176240000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (500, 2529672338779180, 1795176240000000, 'publisher', 'throttled', 'scheduled', 'scheduled', '{"changed": ["failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (501, 7565397621573733, 1795176240000000, 'person:1001', 'said not_live', 'unconfirmed', 'publishing', '{"changed": ["attempts", "container", "failure", "next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (502, 8738351232343522, 1795176240000000, 'person:1001', 'said not_live', 'unconfirmed', 'publishing', '{"changed": ["attempts", "container", "failure", "next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (503, 1015540820798316, 1795176240000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (504, 3673544641463794, 1795176240000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO figures VALUES (8999351538876433, 1, 1794999900000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (767278915588273, 1, 1794999900000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (1886085523232180, 1, 1795000011416342, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (2228749311943891, 1, 1795002000000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (107335132145870, 1, 1795007100000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (3764660842745522, 1, 1795014300000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (8999351538876433, 24, 1795082700000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (767278915588273, 24, 1795082700000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (1886085523232180, 24, 1795082811416342, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (2228749311943891, 24, 1795084800000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (107335132145870, 24, 1795089900000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (3764660842745522, 24, 1795097100000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (6314631406698405, 1, 1795111990000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (1115070349051780, 1, 1795115740000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (6643747542590095, 24, 1795165900000000, 120, 100, 3, 2, 1, false);
INSERT INTO file_store VALUES ('ibRKhrXZ', NULL, NULL, NULL, NULL, NULL);
INSERT INTO group_account VALUES (-1001, 1);
INSERT INTO group_chat VALUES (-1001, 'A group of a test', 1001, 1795176240000000, 1795176240000000);
INSERT INTO group_chat VALUES (-1002, 'Another group of a test', 1001, 1795176240000000, NULL);
INSERT INTO hosted_file VALUES (1, 'ibRKhrXZ4tQjtK7ZWqvBU4d64uj6mjHze93MoReXWfi', 'wanted', false, 1001, 1795176240000000, 'file-of-a-test', 'unique-of-a-test', NULL, 'photo', NULL, NULL, NULL, '{}', 'bread.jpg', NULL, 4096, 1080, 1080, NULL, NULL, NULL, '[]', NULL, NULL, 0, 1795176240000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO invitation VALUES (1, '4cdcbca26c9973eedbdeeabe57b5a11316a25ce8d689378cc37fdc20dffbac28', 'editor', 1001, 1795262640000000);
INSERT INTO notice VALUES (24, 1001, 'refused', 1795022740000000, 1391787546196936, 2, '{}', 0, 1795022740000000, 1795172400000000);
INSERT INTO notice VALUES (27, 1001, 'failed', 1795025200000000, 3958515532502297, 2, '{}', 0, 1795025200000000, 1795172400000000);
INSERT INTO notice VALUES (30, 1001, 'refused', 1795029944634775, 6531486523210154, 2, '{}', 0, 1795029944634775, 1795172400000000);
INSERT INTO notice VALUES (33, 1001, 'failed', 1795032404742700, 4526863748094805, 2, '{}', 0, 1795032404742700, 1795172400000000);
INSERT INTO notice VALUES (1, 1001, 'changed', 1794996010000000, 767278915588273, 1, '{}', 0, 1794996010000000, 1795010740000000);
INSERT INTO notice VALUES (2, 1001, 'changed', 1794996010000000, 8999351538876433, 8, '{}', 0, 1794996010000000, 1795010740000000);
INSERT INTO notice VALUES (3, 1001, 'changed', 1794996010000000, 1886085523232180, 9, '{}', 0, 1794996010000000, 1795010740000000);
INSERT INTO notice VALUES (4, 1001, 'changed', 1794996010000000, 2228749311943891, 1, '{}', 0, 1794996010000000, 1795010740000000);
INSERT INTO notice VALUES (5, 1001, 'published', 1794996300000000, 767278915588273, 1, '{}', 0, 1794996300000000, 1795010740000000);
INSERT INTO notice VALUES (6, 1001, 'published', 1794996300000000, 8999351538876433, 8, '{}', 0, 1794996300000000, 1795010740000000);
INSERT INTO notice VALUES (7, 1001, 'published', 1794996411416342, 1886085523232180, 9, '{}', 0, 1794996411416342, 1795010740000000);
INSERT INTO notice VALUES (8, 1001, 'published', 1794998400000000, 2228749311943891, 1, '{}', 0, 1794998400000000, 1795010740000000);
INSERT INTO notice VALUES (9, 1001, 'figures', 1794999900000000, 8999351538876433, 8, '{"hours": 1}', 0, 1794999900000000, 1795010740000000);
INSERT INTO notice VALUES (10, 1001, 'figures', 1794999900000000, 767278915588273, 1, '{"hours": 1}', 0, 1794999900000000, 1795010740000000);
INSERT INTO notice VALUES (11, 1001, 'figures', 1795000011416342, 1886085523232180, 9, '{"hours": 1}', 0, 1795000011416342, 1795010740000000);
INSERT INTO notice VALUES (12, 1001, 'figures', 1795002000000000, 2228749311943891, 1, '{"hours": 1}', 0, 1795002000000000, 1795010740000000);
INSERT INTO notice VALUES (13, 1001, 'changed', 1795003210000000, 107335132145870, 1, '{}', 0, 1795003210000000, 1795010740000000);
INSERT INTO notice VALUES (14, 1001, 'published', 1795003500000000, 107335132145870, 1, '{}', 0, 1795003510000000, 1795010740000000);
INSERT INTO notice VALUES (15, 1001, 'figures', 1795007100000000, 107335132145870, 1, '{"hours": 1}', 0, 1795007100000000, 1795010740000000);
INSERT INTO notice VALUES (16, 1001, 'changed', 1795010410000000, 3764660842745522, 1, '{}', 0, 1795010410000000, 1795010740000000);
INSERT INTO notice VALUES (17, 1001, 'published', 1795010700000000, 3764660842745522, 1, '{}', 0, 1795010710000000, 1795010740000000);
INSERT INTO notice VALUES (18, 1001, 'link', 1795010805000000, 3764660842745522, 1, '{}', 0, 1795010805000000, NULL);
INSERT INTO notice VALUES (19, 1001, 'figures', 1795014300000000, 3764660842745522, 1, '{"hours": 1}', 0, 1795014300000000, NULL);
INSERT INTO notice VALUES (20, 1001, 'refused', 1795017940000000, 6839867999811022, 2, '{}', 0, 1795017940000000, NULL);
INSERT INTO notice VALUES (21, 1001, 'failed', 1795018000000000, 6839867999811022, 2, '{}', 0, 1795018000000000, NULL);
INSERT INTO notice VALUES (22, 1001, 'refused', 1795020340000000, 3976892459260174, 2, '{}', 0, 1795020340000000, NULL);
INSERT INTO notice VALUES (23, 1001, 'failed', 1795020400000000, 3976892459260174, 2, '{}', 0, 1795020400000000, NULL);
INSERT INTO notice VALUES (25, 1001, 'failed', 1795022800000000, 1391787546196936, 2, '{}', 0, 1795022800000000, NULL);
INSERT INTO notice VALUES (26, 1001, 'refused', 1795025140000000, 3958515532502297, 2, '{}', 0, 1795025140000000, NULL);
INSERT INTO notice VALUES (28, 1001, 'refused', 1795027540000000, 3249872115571998, 2, '{}', 0, 1795027540000000, NULL);
INSERT INTO notice VALUES (29, 1001, 'failed', 1795027600000000, 3249872115571998, 2, '{}', 0, 1795027600000000, NULL);
INSERT INTO notice VALUES (31, 1001, 'failed', 1795030004634775, 6531486523210154, 2, '{}', 0, 1795030004634775, NULL);
INSERT INTO notice VALUES (32, 1001, 'refused', 1795032344742700, 4526863748094805, 2, '{}', 0, 1795032344742700, NULL);
INSERT INTO notice VALUES (34, 1001, 'changed', 1795034750000000, 8186204644592089, 2, '{}', 0, 1795034750000000, NULL);
INSERT INTO notice VALUES (35, 1001, 'failed', 1795035080000000, 8186204644592089, 2, '{}', 0, 1795035080000000, NULL);
INSERT INTO notice VALUES (37, 1001, 'failed', 1795037480000000, 7629595301940839, 2, '{}', 0, 1795037480000000, NULL);
INSERT INTO notice VALUES (38, 1001, 'refused', 1795039544449489, 1054224547985668, 2, '{}', 0, 1795039544449489, NULL);
INSERT INTO notice VALUES (40, 1001, 'refused', 1795041940000000, 3254843231306583, 2, '{}', 0, 1795041940000000, NULL);
INSERT INTO notice VALUES (41, 1001, 'failed', 1795042000000000, 3254843231306583, 2, '{}', 0, 1795042000000000, NULL);
INSERT INTO notice VALUES (43, 1001, 'failed', 1795044410000000, 7325312542477287, 2, '{}', 0, 1795044410000000, NULL);
INSERT INTO notice VALUES (44, 1001, 'failed', 1795046849190491, 8944894598325596, 2, '{}', 0, 1795046849190491, NULL);
INSERT INTO notice VALUES (46, 1001, 'failed', 1795049480000000, 8284754984706577, 2, '{}', 0, 1795049480000000, NULL);
INSERT INTO notice VALUES (47, 1001, 'changed', 1795051550000000, 7045458888276854, 2, '{}', 0, 1795051550000000, NULL);
INSERT INTO notice VALUES (49, 1001, 'failed', 1795051880000000, 7045458888276854, 2, '{}', 0, 1795051880000000, NULL);
INSERT INTO notice VALUES (50, 1001, 'waiting', 1795054300000000, 3673331845902936, 2, '{"reason": "no_answer", "until": {"instant": "2026-11-19T02:24:40+00:00"}}', 0, 1795054300000000, NULL);
INSERT INTO notice VALUES (51, 1001, 'late', 1795055345457284, 3673331845902936, 2, '{"due": {"instant": "2026-11-19T02:09:40+00:00"}, "reason": "no_answer"}', 0, 1795055348457284, NULL);
INSERT INTO notice VALUES (52, 1001, 'changed', 1795057550000000, 4806792134466341, 6, '{}', 0, 1795057550000000, NULL);
INSERT INTO notice VALUES (53, 1001, 'changed', 1795057550000000, 8438334224360919, 6, '{}', 0, 1795057550000000, NULL);
INSERT INTO notice VALUES (54, 1001, 'quota', 1795057750000000, 4806792134466341, 6, '{"limit": 50, "free_at": {"instant": "2026-11-20T03:09:10+00:00"}}', 0, 1795057750000000, NULL);
INSERT INTO notice VALUES (55, 1001, 'quota', 1795057810000000, 8438334224360919, 6, '{"limit": 50, "free_at": {"instant": "2026-11-20T03:10:10+00:00"}}', 0, 1795057810000000, NULL);
INSERT INTO notice VALUES (36, 1001, 'changed', 1795037150000000, 7629595301940839, 2, '{}', 0, 1795037150000000, 1795172400000000);
INSERT INTO notice VALUES (39, 1001, 'failed', 1795039604449489, 1054224547985668, 2, '{}', 0, 1795039604449489, 1795172400000000);
INSERT INTO notice VALUES (42, 1001, 'refused', 1795044350000000, 7325312542477287, 2, '{}', 0, 1795044350000000, 1795172400000000);
INSERT INTO notice VALUES (45, 1001, 'changed', 1795049150000000, 8284754984706577, 2, '{}', 0, 1795049150000000, 1795172400000000);
INSERT INTO notice VALUES (48, 1001, 'changed', 1795051550000000, 8284754984706577, 2, '{}', 0, 1795051550000000, 1795172400000000);
INSERT INTO notice VALUES (56, 1002, 'account_trouble', 1795061140000000, NULL, 3, '{"username": "away.test", "held": 2, "next_due": {"instant": "2026-11-20T04:05:40+00:00"}, "disconnected_by": 1001}', 0, 1795061140000000, NULL);
INSERT INTO notice VALUES (58, 1002, 'account_trouble', 1795061140000000, NULL, 4, '{"username": "trouble.test", "held": 2, "next_due": {"instant": "2026-11-19T04:09:40+00:00"}}', 0, 1795061140000000, NULL);
INSERT INTO notice VALUES (59, 1001, 'changed', 1795064750000000, 5677085899678114, 7, '{}', 0, 1795064750000000, NULL);
INSERT INTO notice VALUES (60, 1001, 'in_doubt', 1795065008718461, 5677085899678114, 7, '{}', 0, 1795065010000000, NULL);
INSERT INTO notice VALUES (61, 1001, 'unconfirmed', 1795066783526604, 5677085899678114, 7, '{}', 0, 1795066783526604, NULL);
INSERT INTO notice VALUES (62, 1001, 'changed', 1795072010000000, 2349070877855556, 7, '{}', 0, 1795072010000000, NULL);
INSERT INTO notice VALUES (64, 1001, 'unconfirmed', 1795074006069065, 2349070877855556, 7, '{}', 0, 1795074006069065, NULL);
INSERT INTO notice VALUES (65, 1001, 'changed', 1795079270000000, 6643747542590095, 7, '{}', 0, 1795079270000000, NULL);
INSERT INTO notice VALUES (67, 1001, 'unconfirmed', 1795081302763323, 6643747542590095, 7, '{}', 0, 1795081302763323, NULL);
INSERT INTO notice VALUES (68, 1001, 'figures', 1795082700000000, 8999351538876433, 8, '{"hours": 24}', 0, 1795082700000000, NULL);
INSERT INTO notice VALUES (70, 1001, 'figures', 1795082811416342, 1886085523232180, 9, '{"hours": 24}', 0, 1795082811416342, NULL);
INSERT INTO notice VALUES (71, 1001, 'figures', 1795084800000000, 2228749311943891, 1, '{"hours": 24}', 0, 1795084800000000, NULL);
INSERT INTO notice VALUES (73, 1001, 'in_doubt', 1795086788266402, 6314631406698405, 7, '{}', 0, 1795086790000000, NULL);
INSERT INTO notice VALUES (74, 1001, 'unconfirmed', 1795088540670088, 6314631406698405, 7, '{}', 0, 1795088540670088, NULL);
INSERT INTO notice VALUES (76, 1001, 'changed', 1795093790000000, 7565397621573733, 7, '{}', 0, 1795093790000000, NULL);
INSERT INTO notice VALUES (77, 1001, 'in_doubt', 1795094045752856, 7565397621573733, 7, '{}', 0, 1795094050000000, NULL);
INSERT INTO notice VALUES (79, 1001, 'figures', 1795097100000000, 3764660842745522, 1, '{"hours": 24}', 0, 1795097100000000, NULL);
INSERT INTO notice VALUES (80, 1001, 'changed', 1795101050000000, 8738351232343522, 7, '{}', 0, 1795101050000000, NULL);
INSERT INTO notice VALUES (82, 1001, 'unconfirmed', 1795103107448508, 8738351232343522, 7, '{}', 0, 1795103107448508, NULL);
INSERT INTO notice VALUES (83, 1001, 'link', 1795108300000000, 6643747542590095, 7, '{}', 0, 1795108300000000, NULL);
INSERT INTO notice VALUES (84, 1001, 'published', 1795108390000000, 6314631406698405, 7, '{}', 0, 1795108390000000, NULL);
INSERT INTO notice VALUES (85, 1001, 'changed', 1795111910000000, 1115070349051780, 10, '{}', 0, 1795111910000000, NULL);
INSERT INTO notice VALUES (86, 1001, 'changed', 1795111910000000, 912390188433455, 1, '{}', 0, 1795111910000000, NULL);
INSERT INTO notice VALUES (88, 1001, 'published', 1795112140000000, 1115070349051780, 10, '{}', 0, 1795112140000000, NULL);
INSERT INTO notice VALUES (89, 1001, 'refused', 1795115500000000, 1741047050017780, 2, '{}', 0, 1795115500000000, NULL);
INSERT INTO notice VALUES (91, 1001, 'figures', 1795115740000000, 1115070349051780, 10, '{"hours": 1}', 0, 1795115740000000, NULL);
INSERT INTO notice VALUES (57, 1001, 'account_trouble', 1795061140000000, NULL, 4, '{"username": "trouble.test", "held": 2, "next_due": {"instant": "2026-11-19T04:09:40+00:00"}}', 0, 1795061140000000, 1795172400000000);
INSERT INTO notice VALUES (63, 1001, 'in_doubt', 1795072266268072, 2349070877855556, 7, '{}', 0, 1795072270000000, 1795172400000000);
INSERT INTO notice VALUES (66, 1001, 'in_doubt', 1795079529225188, 6643747542590095, 7, '{}', 0, 1795079530000000, 1795172400000000);
INSERT INTO notice VALUES (69, 1001, 'figures', 1795082700000000, 767278915588273, 1, '{"hours": 24}', 0, 1795082700000000, 1795172400000000);
INSERT INTO notice VALUES (72, 1001, 'changed', 1795086530000000, 6314631406698405, 7, '{}', 0, 1795086530000000, 1795172400000000);
INSERT INTO notice VALUES (75, 1001, 'figures', 1795089900000000, 107335132145870, 1, '{"hours": 24}', 0, 1795089900000000, 1795172400000000);
INSERT INTO notice VALUES (78, 1001, 'unconfirmed', 1795095791196650, 7565397621573733, 7, '{}', 0, 1795095791196650, 1795172400000000);
INSERT INTO notice VALUES (81, 1001, 'in_doubt', 1795101308265581, 8738351232343522, 7, '{}', 0, 1795101310000000, 1795172400000000);
INSERT INTO notice VALUES (87, 1001, 'figures', 1795111990000000, 6314631406698405, 7, '{"hours": 1}', 0, 1795111990000000, 1795172400000000);
INSERT INTO notice VALUES (90, 1001, 'failed', 1795115560000000, 1741047050017780, 2, '{}', 0, 1795115560000000, 1795172400000000);
INSERT INTO notice VALUES (92, 1001, 'figures', 1795165900000000, 6643747542590095, 7, '{"hours": 24}', 1, 1795176060000000, NULL);
INSERT INTO notice VALUES (93, 1001, 'changed', 1795172410000000, 6214516649738184, 1, '{}', 0, 1795172410000000, NULL);
INSERT INTO notice VALUES (94, 1002, 'access_ending', 1795173000000000, NULL, 8, '{"days": 7}', 0, 1795173000000000, NULL);
INSERT INTO notice VALUES (95, 1001, 'restored', 1795173000000000, NULL, NULL, '{"made_at": {"instant": "2026-11-18T09:00:00+00:00"}}', 0, 1795173000000000, NULL);
INSERT INTO notice VALUES (96, 1001, 'set_aside', 1795173000000000, NULL, NULL, '{"at": {"instant": "2026-11-18T09:00:00+00:00"}, "is_read": true}', 0, 1795173000000000, NULL);
INSERT INTO notice VALUES (97, 1001, 'card', 1795173000000000, 1892248769773421, 1, '{}', 0, 1795173000000000, NULL);
INSERT INTO notice VALUES (98, 1001, 'at_risk', 1795176000000000, 6214516649738184, 1, '{"problem": "media_bad_status", "values": {"status": 404}}', 0, 1795176000000000, NULL);
INSERT INTO notice VALUES (99, 1001, 'changed', 1795176010000000, 2487031741286715, 11, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (100, 1001, 'changed', 1795176010000000, 5050033741767128, 12, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (101, 1001, 'changed', 1795176010000000, 6009977107304627, 13, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (102, 1001, 'changed', 1795176010000000, 8279794299683489, 14, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (103, 1001, 'changed', 1795176010000000, 1348559224690728, 15, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (104, 1001, 'changed', 1795176010000000, 8625682514715312, 16, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (105, 1001, 'changed', 1795176010000000, 10859917814161, 1, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (106, 1001, 'changed', 1795176010000000, 8010383795836680, 8, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (107, 1001, 'published', 1795176240000000, 8625682514715312, 16, '{}', 0, 1795176250000000, NULL);
INSERT INTO person VALUES (1002, 'Борис Проба', 'ru', true, 'Europe/Berlin', NULL, NULL, 1794992400000000, true, false, 'mine', NULL, NULL, true);
INSERT INTO person VALUES (6666, '', 'en', false, 'UTC', NULL, 1794992400000000, NULL, true, false, 'mine', NULL, NULL, false);
INSERT INTO person VALUES (1001, 'Anna Test', 'en', false, 'UTC', 1, NULL, 1794992400000000, true, false, 'mine', NULL, NULL, true);
INSERT INTO person VALUES (1003, 'Vera Test', 'en', false, 'Europe/Paris', NULL, NULL, 1795176240000000, true, false, 'all', 'viewer', NULL, false);
INSERT INTO person_data VALUES ('user', 1001, '{"own_messages":{"1":{"post_id":1137888772765293,"has_link":true,"said":[""],"was_whole":true}},"focus":{"post_id":1137888772765293,"version":1,"walk":false,"value":"6f49cdbd80e1b95d","medium":0,"from_slide":false},"pictured":{"2":"3e50f65dee6b"},"touched":{"post_id":1137888772765293,"version":1,"caption":"6f49cdbd80e1b95d","at":1794996000.0,"slide":null},"about":{"2":1137888772765293},"open_field":{"post_id":1137888772765293,"field":"caption","who":"Anna Test","at":1794996000.0,"is_open":true},"prompt":2,"covered":{"2":false}}');
INSERT INTO person_data VALUES ('user', 1002, '{"own_messages":{"5":{"post_id":6348426349385639,"has_link":true,"said":[""],"was_whole":true}},"focus":{"post_id":6348426349385639,"version":1,"walk":false,"value":"2e38e77b22c314a4","medium":0,"from_slide":false},"pictured":{"6":"afb42e49feec"},"touched":{"post_id":6348426349385639,"version":1,"caption":"6f49cdbd80e1b95d","at":1794996000.0,"slide":null},"about":{"6":6348426349385639},"open_field":{"post_id":6348426349385639,"field":"people","who":"Борис Проба","at":1794996000.0,"is_open":true},"prompt":6,"covered":{"6":false}}');
INSERT INTO post VALUES (1137888772765293, 1, 'draft', 1001, 1, '17841400001', '', NULL, NULL, 1794996000000000, 1794996000000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', 'telegram:1001', NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6348426349385639, 1, 'draft', 1002, 1, '17841400001', '', NULL, NULL, 1794996000000000, 1794996000000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', 'telegram:1004', NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1892248769773421, 1, 'draft', 1001, 1, '17841400001', 'Story of a test: draft — проба №7 🥐', NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7882910221192711, 1, 'draft', 1001, 1, '17841400001', 'Story of a test: draft of a reel — проба №8 🥐', NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (298331079492741, 1, 'draft', 1002, 8, '17841400008', '', NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8693417031110770, 2, 'draft', 1001, 1, '17841400001', 'Story of a test: draft of a medium in doubt — проба №10 🥐', NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6839867999811022, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by the shape of a photo — проба №11 🥐', NULL, 1795018180000000, 1795017940000000, 1795018000000000, NULL, '{"cause": "media_ratio", "code": 36003, "subcode": 2207009, "message": "Invalid aspect ratio", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795018000000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T16:05:40+00:00"}, "accepted_at": null, "failure": {"cause": "media_ratio", "code": 36003, "subcode": 2207009, "message": "Invalid aspect ratio", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3976892459260174, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by a tag — проба №12 🥐', NULL, 1795020580000000, 1795020340000000, 1795020400000000, NULL, '{"cause": "user_tags", "code": 110, "subcode": 2207018, "message": "The user cannot be tagged", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795020400000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T16:45:40+00:00"}, "accepted_at": null, "failure": {"cause": "user_tags", "code": 110, "subcode": 2207018, "message": "The user cannot be tagged", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1391787546196936, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by a caption — проба №13 🥐', NULL, 1795022980000000, 1795022740000000, 1795022800000000, NULL, '{"cause": "caption_too_long", "code": 36004, "subcode": 2207010, "message": "The caption was too long", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795022800000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T17:25:40+00:00"}, "accepted_at": null, "failure": {"cause": "caption_too_long", "code": 36004, "subcode": 2207010, "message": "The caption was too long", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8999351538876433, 4, 'published', 1001, 8, '17841400008', 'Story of a test: published on a page — проба №3 🥐', NULL, 1794996300000000, 1794996000000000, 1795082700000000, NULL, NULL, 'c17900002', 0, 1795601100000000, NULL, NULL, 'm17900006', 'https://www.instagram.com/p/m17900006/', 1794996300000000, NULL, NULL, 1794996270000000, NULL, NULL, NULL, NULL, 'photo', NULL, 2, 1, 0, 1, NULL, 1795082700000000, 1794996300000000, 1794996300000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T10:00:00+00:00"}, "accepted_at": {"instant": "2026-11-18T10:00:10+00:00"}, "failure": null, "container_id": 2}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (767278915588273, 4, 'published', 1001, 1, '17841400001', 'Story of a test: published with tags — проба №1 🥐', '106009999000003', 1794996300000000, 1794996000000000, 1795082700000000, NULL, NULL, 'c17900001', 0, 1795601100000000, NULL, NULL, 'm17900005', 'https://www.instagram.com/p/m17900005/', 1794996300000000, NULL, NULL, 1794996270000000, NULL, NULL, NULL, NULL, 'photo', NULL, 1, 1, 0, 1, NULL, 1795082700000000, 1794996300000000, 1794996300000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T10:00:00+00:00"}, "accepted_at": {"instant": "2026-11-18T10:00:10+00:00"}, "failure": null, "container_id": 1}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1886085523232180, 10, 'published', 1001, 9, '17841400009', 'Story of a test: published late — проба №4 🥐', NULL, 1794996300000000, 1794996000000000, 1795082811416342, NULL, NULL, 'c17900003', 0, 1795601211416342, NULL, NULL, 'm17900007', 'https://www.instagram.com/p/m17900007/', 1794996411416342, NULL, NULL, 1794996392847437, NULL, NULL, NULL, NULL, 'photo', NULL, 3, 1, 0, 1, NULL, 1795082811416342, 1794996411416342, 1794996411416342, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T10:00:00+00:00"}, "accepted_at": {"instant": "2026-11-18T10:00:10+00:00"}, "failure": null, "container_id": 3}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2228749311943891, 4, 'published', 1001, 1, '17841400001', 'Story of a test: published reel — проба №2 🥐', NULL, 1794998400000000, 1794996000000000, 1795084800000000, NULL, NULL, 'c17900004', 0, 1795603200000000, NULL, NULL, 'm17900008', 'https://www.instagram.com/p/m17900008/', 1794998400000000, NULL, NULL, 1794998370000000, NULL, NULL, NULL, NULL, 'reel', NULL, 4, 1, 0, 1, NULL, 1795084800000000, 1794998400000000, 1794998400000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T10:00:00+00:00"}, "accepted_at": {"instant": "2026-11-18T10:00:10+00:00"}, "failure": null, "container_id": 4}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (107335132145870, 4, 'published', 1001, 1, '17841400001', 'Story of a test: published without link — проба №5 🥐', NULL, 1795003500000000, 1795003200000000, 1795089900000000, NULL, NULL, 'c17900009', 5, 1795608300000000, NULL, NULL, 'm17900010', NULL, 1795003500000000, NULL, NULL, 1795003470000000, NULL, NULL, NULL, NULL, 'photo', NULL, 5, 1, 0, 1, NULL, 1795089900000000, 1795003500000000, 1795003500000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-18T12:00:10+00:00"}, "failure": null, "container_id": 5}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3764660842745522, 4, 'published', 1001, 1, '17841400001', 'Story of a test: published, its link found later — проба №6 🥐', NULL, 1795010700000000, 1795010400000000, 1795097100000000, NULL, NULL, 'c17900011', 3, 1795615500000000, NULL, NULL, 'm17900012', 'https://www.instagram.com/p/m17900012/', 1795010700000000, NULL, NULL, 1795010670000000, NULL, NULL, NULL, NULL, 'photo', NULL, 6, 1, 0, 1, NULL, 1795097100000000, 1795010700000000, 1795010700000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T14:00:00+00:00"}, "accepted_at": {"instant": "2026-11-18T14:00:10+00:00"}, "failure": null, "container_id": 6}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3958515532502297, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by a place — проба №14 🥐', NULL, 1795025380000000, 1795025140000000, 1795025200000000, NULL, '{"cause": "location", "code": 100, "subcode": null, "message": "Param location_id is INVALID_LOCATION_ID", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795025200000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T18:05:40+00:00"}, "accepted_at": null, "failure": {"cause": "location", "code": 100, "subcode": null, "message": "Param location_id is INVALID_LOCATION_ID", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3249872115571998, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by a cover — проба №15 🥐', NULL, 1795027780000000, 1795027540000000, 1795027600000000, NULL, '{"cause": "thumb_offset", "code": 1, "subcode": 2207057, "message": "Thumbnail offset is beyond the video", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795027600000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T18:45:40+00:00"}, "accepted_at": null, "failure": {"cause": "thumb_offset", "code": 1, "subcode": 2207057, "message": "Thumbnail offset is beyond the video", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6531486523210154, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed with words for people — проба №16 🥐', NULL, 1795030180000000, 1795029940000000, 1795030004634775, NULL, '{"cause": "unknown", "code": 100, "subcode": 2207999, "message": "Words for people, of a test", "fbtrace_id": "Trace1", "step": "create", "technical": "Application request limit of a test", "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795030004634775, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T19:25:44.634775+00:00"}, "accepted_at": null, "failure": {"cause": "unknown", "code": 100, "subcode": 2207999, "message": "Words for people, of a test", "fbtrace_id": "Trace1", "step": "create", "technical": "Application request limit of a test", "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4526863748094805, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed with words alone — проба №17 🥐', NULL, 1795032580000000, 1795032340000000, 1795032404742700, NULL, '{"cause": "unknown", "code": null, "subcode": null, "message": "An unexpected sentence of Meta''s", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795032404742700, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T20:05:44.742700+00:00"}, "accepted_at": null, "failure": {"cause": "unknown", "code": null, "subcode": null, "message": "An unexpected sentence of Meta''s", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8186204644592089, 4, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by spam — проба №18 🥐', NULL, 1795034980000000, 1795034740000000, 1795035680000000, NULL, '{"cause": "spam", "code": 4, "subcode": 2207051, "message": "The action was blocked", "fbtrace_id": "Trace1", "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900013', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795034950000000, NULL, NULL, NULL, NULL, 'photo', NULL, 7, 1, 0, 1, NULL, 1795035680000000, 1795035080000000, 1795035080000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T20:45:40+00:00"}, "accepted_at": {"instant": "2026-11-18T20:45:50+00:00"}, "failure": null, "container_id": 7}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7629595301940839, 4, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by content at publish — проба №19 🥐', NULL, 1795037380000000, 1795037140000000, 1795038080000000, NULL, '{"cause": "media_format", "code": 352, "subcode": 2207026, "message": "Unsupported video format", "fbtrace_id": "Trace1", "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900014', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795037350000000, NULL, NULL, NULL, NULL, 'photo', NULL, 8, 1, 0, 1, NULL, 1795038080000000, 1795037480000000, 1795037480000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T21:25:40+00:00"}, "accepted_at": {"instant": "2026-11-18T21:25:50+00:00"}, "failure": null, "container_id": 8}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1054224547985668, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by an unknown code — проба №20 🥐', NULL, 1795039780000000, 1795039540000000, 1795039604449489, NULL, '{"cause": "unknown", "code": 987, "subcode": 654, "message": "A code of a test", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795039604449489, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T22:05:44.449489+00:00"}, "accepted_at": null, "failure": {"cause": "unknown", "code": 987, "subcode": 654, "message": "A code of a test", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3254843231306583, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by our mistake — проба №21 🥐', NULL, 1795042180000000, 1795041940000000, 1795042000000000, NULL, '{"cause": "our_mistake", "code": 100, "subcode": 2207023, "message": "Unknown media type", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795042000000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T22:45:40+00:00"}, "accepted_at": null, "failure": {"cause": "our_mistake", "code": 100, "subcode": 2207023, "message": "Unknown media type", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7325312542477287, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed container — проба №22 🥐', NULL, 1795045300000000, 1795044340000000, 1795044410000000, NULL, '{"cause": "media_format", "code": null, "subcode": 2207026, "message": "Error: Media upload has failed with error code 2207026", "fbtrace_id": null, "step": "poll", "technical": null, "medium": null, "receipt": null}', 'c17900016', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, 10, 1, 0, 0, NULL, 1795044410000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T23:25:40+00:00"}, "accepted_at": null, "failure": {"cause": "media_format", "code": null, "subcode": 2207026, "message": "Error: Media upload has failed with error code 2207026", "fbtrace_id": null, "step": "poll", "technical": null, "medium": null, "receipt": null}, "container_id": 9}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8944894598325596, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed container without numbers — проба №23 🥐', NULL, 1795047700000000, 1795046740000000, 1795046849190491, NULL, '{"cause": "container", "code": null, "subcode": null, "message": "Something else went wrong in a test", "fbtrace_id": null, "step": "poll", "technical": null, "medium": null, "receipt": null}', 'c17900020', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, 14, 3, 2, 0, NULL, 1795046849190491, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T00:05:50+00:00"}, "accepted_at": null, "failure": null, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8284754984706577, 6, 'scheduled', 1001, 2, '17841400002', 'Edited after being asked: failed, then planned anew', NULL, 1795186800000000, 1795049140000000, 1795051550000000, NULL, NULL, 'c17900021', 0, 1795183200000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, 15, 1, 0, 0, NULL, 1795051550000000, 1795049480000000, 1795049480000000, NULL, '{}', false, '{"creation_id": "c17900023", "made_at": {"instant": "2026-11-19T01:25:40+00:00"}, "accepted_at": {"instant": "2026-11-19T01:25:50+00:00"}, "failure": null, "container_id": 17}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7045458888276854, 5, 'failed', 1001, 2, '17841400002', 'Edited after being asked: failed, then edited', NULL, 1795051780000000, 1795051540000000, 1795053940000000, NULL, NULL, 'c17900022', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795051750000000, NULL, NULL, NULL, NULL, 'photo', NULL, 16, 1, 0, 0, NULL, 1795052480000000, 1795051880000000, 1795051880000000, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3673331845902936, 3, 'held', 1001, 2, '17841400002', 'Story of a test: held as too late — проба №26 🥐', NULL, 1795054180000000, 1795053940000000, 1795055345457284, 'late', '{"cause": "unreachable", "code": null, "subcode": null, "message": "no answer from Meta: ConnectionError", "fbtrace_id": null, "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 10, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'no_answer', 1795054300000000, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795055345457284, 1795054180000000, 1795054198511417, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T02:05:40+00:00"}, "accepted_at": null, "failure": null, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4806792134466341, 3, 'held', 1001, 6, '17841400006', 'Story of a test: held for the quota — проба №27 🥐', NULL, 1795057780000000, 1795057540000000, 1795057750000000, 'quota', NULL, 'c17900024', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, 18, 1, 0, 0, NULL, 1795057750000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T03:05:40+00:00"}, "accepted_at": {"instant": "2026-11-19T03:05:50+00:00"}, "failure": null, "container_id": 18}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (717976860133546, 3, 'held', 1001, 3, '17841400003', 'Story of a test: held as the account is disconnected — проба №29 🥐', NULL, 1795147540000000, 1795061140000000, 1795061140000000, 'access', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795061140000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1663216755550920, 3, 'held', 1002, 3, '17841400003', 'Story of a test: held as somebody disconnected the account — проба №30 🥐', NULL, 1795233940000000, 1795061140000000, 1795061140000000, 'access', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795061140000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1147550613067379, 3, 'held', 1002, 4, '17841400004', 'Story of a test: held with the others of its account — проба №32 🥐', NULL, 1795320340000000, 1795061140000000, 1795061140000000, 'access', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795061140000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5223425189353116, 3, 'held', 1001, 4, '17841400004', 'Story of a test: held as the account is in trouble — проба №31 🥐', NULL, 1795061380000000, 1795061140000000, 1795061140000000, 'access', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795061140000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5677085899678114, 4, 'unconfirmed', 1001, 7, '17841400007', 'Story of a test: unconfirmed — проба №33 🥐', NULL, 1795064980000000, 1795064740000000, 1795066783526604, NULL, '{"cause": "answer_lost", "code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900026', 11, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795064950000000, NULL, NULL, NULL, 1795065008718461, 'photo', NULL, 20, 1, 0, 1, NULL, 1795066783526604, 1795066783526604, 1795066783526604, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T05:05:40+00:00"}, "accepted_at": {"instant": "2026-11-19T05:05:50+00:00"}, "failure": null, "container_id": 20}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6314631406698405, 7, 'published', 1001, 7, '17841400007', 'Story of a test: said not to be live — проба №36 🥐', NULL, 1795108300000000, 1795086520000000, 1795111990000000, NULL, NULL, 'c17900032', 0, 1795194790000000, NULL, NULL, 'm17900036', 'https://www.instagram.com/p/m17900036/', 1795108390000000, NULL, NULL, 1795108390000000, NULL, NULL, NULL, 1795086788266402, 'photo', NULL, 23, 1, 0, 1, NULL, 1795111990000000, 1795108390000000, 1795108390000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T11:08:40+00:00"}, "accepted_at": {"instant": "2026-11-19T11:08:50+00:00"}, "failure": null, "container_id": 23}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8438334224360919, 4, 'deleted', 1001, 6, '17841400006', 'Story of a test: deleted while held — проба №28 🥐', NULL, 1795057840000000, 1795057540000000, 1795119100000000, 'quota', NULL, 'c17900025', 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119100000000, 'held', NULL, NULL, NULL, NULL, NULL, 'photo', NULL, 19, 1, 0, 0, NULL, 1795057810000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T03:05:40+00:00"}, "accepted_at": {"instant": "2026-11-19T03:05:50+00:00"}, "failure": null, "container_id": 19}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2349070877855556, 5, 'deleted', 1001, 7, '17841400007', 'Story of a test: deleted while unconfirmed — проба №34 🥐', NULL, 1795072240000000, 1795072000000000, 1795119100000000, NULL, '{"cause": "answer_lost", "code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900028', 11, NULL, NULL, NULL, NULL, NULL, NULL, 1795119100000000, 'unconfirmed', 1795072210000000, NULL, NULL, NULL, 1795072266268072, 'photo', NULL, 21, 1, 0, 0, NULL, 1795074006069065, 1795074006069065, 1795074006069065, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T07:06:40+00:00"}, "accepted_at": {"instant": "2026-11-19T07:06:50+00:00"}, "failure": null, "container_id": 21}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1634355608328254, 2, 'deleted', 1001, 1, '17841400001', 'Story of a test: deleted draft — проба №39 🥐', NULL, NULL, 1795111900000000, 1795119100000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119100000000, 'draft', NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (912390188433455, 3, 'deleted', 1001, 1, '17841400001', 'Story of a test: deleted while planned — проба №40 🥐', NULL, 1795284700000000, 1795111900000000, 1795119100000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119100000000, 'scheduled', NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795111910000000, NULL, NULL, NULL, '{}', false, '{"creation_id": "c17900038", "made_at": {"instant": "2026-11-19T18:11:40+00:00"}, "accepted_at": {"instant": "2026-11-19T18:11:50+00:00"}, "failure": null, "container_id": 27}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1115070349051780, 5, 'deleted', 1001, 10, '17841400010', 'Story of a test: deleted after it was published — проба №41 🥐', NULL, 1795112140000000, 1795111900000000, 1795119100000000, NULL, NULL, 'c17900037', 0, NULL, NULL, NULL, 'm17900039', 'https://www.instagram.com/p/m17900039/', 1795112140000000, 1795119100000000, 'published', 1795112110000000, NULL, NULL, NULL, NULL, 'photo', NULL, 26, 1, 0, 0, NULL, 1795115740000000, 1795112140000000, 1795112140000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T18:11:40+00:00"}, "accepted_at": {"instant": "2026-11-19T18:11:50+00:00"}, "failure": null, "container_id": 26}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1741047050017780, 4, 'deleted', 1001, 2, '17841400002', 'Story of a test: deleted after it failed — проба №42 🥐', NULL, 1795115740000000, 1795115500000000, 1795119100000000, NULL, '{"cause": "media_ratio", "code": 36003, "subcode": 2207009, "message": "Invalid aspect ratio", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119100000000, 'failed', NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795115560000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T19:11:40+00:00"}, "accepted_at": null, "failure": {"cause": "media_ratio", "code": 36003, "subcode": 2207009, "message": "Invalid aspect ratio", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6643747542590095, 5, 'published', 1001, 7, '17841400007', 'Story of a test: said to be live — проба №35 🥐', NULL, 1795079500000000, 1795079260000000, 1795165900000000, NULL, NULL, 'c17900030', 0, 1795684300000000, NULL, NULL, 'm17900031', 'https://www.instagram.com/p/m17900031/', 1795079500000000, NULL, NULL, 1795079470000000, NULL, NULL, NULL, 1795079529225188, 'photo', NULL, 22, 1, 0, 0, NULL, 1795165900000000, 1795081302763323, 1795081302763323, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T09:07:40+00:00"}, "accepted_at": {"instant": "2026-11-19T09:07:50+00:00"}, "failure": null, "container_id": 22}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6214516649738184, 2, 'scheduled', 1001, 1, '17841400001', 'Story of a test: scheduled, at risk — проба №43 🥐', NULL, 1795179540000000, 1795172400000000, 1795176000000000, NULL, NULL, NULL, 0, 1795178940000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795176000000000, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795176000000000, NULL, NULL, NULL, '{}', false, '{"creation_id": "c17900040", "made_at": {"instant": "2026-11-20T11:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T11:00:10+00:00"}, "failure": null, "container_id": 28}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8010383795836680, 2, 'scheduled', 1001, 8, '17841400008', 'Story of a test: scheduled reel — проба №51 🥐', NULL, 1795348800000000, 1795176000000000, 1795176010000000, NULL, NULL, NULL, 0, 1795345200000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, NULL, 0, 0, 0, NULL, 1795176010000000, NULL, NULL, NULL, '{}', false, '{"creation_id": "c17900061", "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 35}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8625682514715312, 4, 'published', 1001, 16, '17841400016', 'Story of a test: published, its link not read yet — проба №49 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, NULL, 'c17900060', 0, 1795176240000000, NULL, NULL, 'm17900067', NULL, 1795176240000000, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 34, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 34}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7565397621573733, 5, 'publishing', 1001, 7, '17841400007', 'Story of a test: just said not to be live — проба №37 🥐', NULL, 1795176240000000, 1795093780000000, 1795176240000000, NULL, NULL, 'c17900033', 0, 1795176240000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795093990000000, NULL, NULL, NULL, 1795094045752856, 'photo', NULL, 24, 1, 0, 0, NULL, 1795095791196650, 1795095791196650, 1795095791196650, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T13:09:40+00:00"}, "accepted_at": {"instant": "2026-11-19T13:09:50+00:00"}, "failure": null, "container_id": 24}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8738351232343522, 5, 'publishing', 1001, 7, '17841400007', 'Story of a test: just said not to be live, wrongly — проба №38 🥐', NULL, 1795176240000000, 1795101040000000, 1795176240000000, NULL, NULL, 'c17900034', 0, 1795176240000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795101250000000, NULL, NULL, NULL, 1795101308265581, 'photo', NULL, 25, 1, 0, 0, NULL, 1795103107448508, 1795103107448508, 1795103107448508, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T15:10:40+00:00"}, "accepted_at": {"instant": "2026-11-19T15:10:50+00:00"}, "failure": null, "container_id": 25}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (10859917814161, 2, 'scheduled', 1001, 1, '17841400001', 'Story of a test: scheduled — проба №50 🥐', NULL, 1795262400000000, 1795176000000000, 1795176010000000, NULL, NULL, NULL, 0, 1795258800000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795176010000000, NULL, NULL, NULL, '{}', false, '{"creation_id": "c17900062", "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 36}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5041540075223084, 2, 'ready', 1001, 10, '17841400010', 'Story of a test: ready — проба №52 🥐', NULL, 1795176300000000, 1795176120000000, 1795176130000000, NULL, NULL, 'c17900063', 0, 1795176270000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, 37, 1, 0, 0, NULL, 1795176130000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6530407633144333, 2, 'preparing', 1001, 9, '17841400009', 'Story of a test: preparing — проба №53 🥐', NULL, 1795176910000000, 1795176130000000, 1795176220000000, NULL, NULL, 'c17900064', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, 38, 1, 0, 0, NULL, 1795176220000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6009977107304627, 3, 'publishing', 1001, 13, '17841400013', 'Story of a test: publishing: answer lost, live — проба №46 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, '{"cause": "answer_lost", "code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900057', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 31, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 31}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2487031741286715, 3, 'publishing', 1001, 11, '17841400011', 'Story of a test: publishing: killed before the call — проба №44 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, NULL, 'c17900055', 0, 1795176250000000, 'worker/cc00f989097add5b', 1795176300000000, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 29, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 29}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5050033741767128, 3, 'publishing', 1001, 12, '17841400012', 'Story of a test: publishing: killed after the call — проба №45 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, NULL, 'c17900056', 0, 1795176250000000, 'worker/f5c29ad669261f15', 1795176300000000, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 30, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 30}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8279794299683489, 3, 'publishing', 1001, 14, '17841400014', 'Story of a test: publishing: answer lost, not live — проба №47 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, '{"cause": "answer_lost", "code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900058', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 32, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 32}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1348559224690728, 3, 'publishing', 1001, 15, '17841400015', 'Story of a test: publishing: told apart by its error — проба №48 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, '{"cause": "server", "code": -1, "subcode": 2207001, "message": "A server error of a test", "fbtrace_id": "Trace1", "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900059', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 33, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 33}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2529672338779180, 2, 'scheduled', 1001, 5, '17841400005', 'Story of a test: paused — проба №54 🥐', NULL, 1795176420000000, 1795176240000000, 1795176240000000, NULL, '{"cause": "throttled", "code": 80002, "subcode": null, "message": "Too many calls to this account", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, 1795176244248585, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795176240000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5653732160029504, 2, 'scheduled', 1001, 6, '17841400006', 'Story of a test: container made, its id lost — проба №55 🥐', NULL, 1795176360000000, 1795176240000000, 1795176240000000, NULL, NULL, NULL, 0, 1795176240000000, 'worker/0beeb00723971e31', 1795176300000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1015540820798316, 1, 'draft', 1001, 1, '17841400001', 'A carousel of a test — три слайда 🥐', NULL, NULL, 1795176240000000, 1795176240000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'carousel', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{"collaborators": ["second.of.a.test"], "first_comment": "#first #comment"}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3673544641463794, 1, 'draft', 1001, 1, '17841400001', '', NULL, NULL, 1795176240000000, 1795176240000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'story', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post_medium VALUES (1137888772765293, 0, 'https://cdn.example.com/from-the-chat.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (6348426349385639, 0, 'https://cdn.example.com/from-another-chat.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (767278915588273, 0, 'https://cdn.example.com/published-with-tags.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (2228749311943891, 0, NULL, 'https://cdn.example.com/published-reel.mp4', 1500, NULL, 9000, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8999351538876433, 0, 'https://cdn.example.com/published-on-a-page.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1886085523232180, 0, 'https://cdn.example.com/published-late.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (107335132145870, 0, 'https://cdn.example.com/published-without-link.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3764660842745522, 0, 'https://cdn.example.com/published-its-link-found-later.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1892248769773421, 0, 'https://cdn.example.com/draft.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (7882910221192711, 0, NULL, 'https://cdn.example.com/draft-of-a-reel.mp4', 2000, NULL, 8000, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (298331079492741, 0, 'https://cdn.example.com/draft-of-another-person.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8693417031110770, 0, 'https://cdn.example.com/doubted.jpg', NULL, NULL, NULL, NULL, '[{"reason": "not_looked_at", "values": {}}, {"reason": "tall_photo", "values": {"width": 1000, "height": 1400}}]', NULL, NULL, NULL, NULL, NULL);
INSERT INTO post_medium VALUES (6839867999811022, 0, 'https://cdn.example.com/failed-by-the-shape-of-a-photo.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3976892459260174, 0, 'https://cdn.example.com/failed-by-a-tag.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1391787546196936, 0, 'https://cdn.example.com/failed-by-a-caption.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3958515532502297, 0, 'https://cdn.example.com/failed-by-a-place.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3249872115571998, 0, 'https://cdn.example.com/failed-by-a-cover.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (6531486523210154, 0, 'https://cdn.example.com/failed-with-words-for-people.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (4526863748094805, 0, 'https://cdn.example.com/failed-with-words-alone.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8186204644592089, 0, 'https://cdn.example.com/failed-by-spam.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (7629595301940839, 0, 'https://cdn.example.com/failed-by-content-at-publish.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1054224547985668, 0, 'https://cdn.example.com/failed-by-an-unknown-code.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3254843231306583, 0, 'https://cdn.example.com/failed-by-our-mistake.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (7325312542477287, 0, NULL, 'https://cdn.example.com/failed-container.mp4', NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8944894598325596, 0, NULL, 'https://cdn.example.com/failed-container-without-numbers.mp4', NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8284754984706577, 0, 'https://cdn.example.com/failed-then-planned-anew.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (7045458888276854, 0, 'https://cdn.example.com/failed-then-edited.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3673331845902936, 0, 'https://cdn.example.com/held-as-too-late.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (4806792134466341, 0, 'https://cdn.example.com/held-for-the-quota.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8438334224360919, 0, 'https://cdn.example.com/deleted-while-held.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (717976860133546, 0, 'https://cdn.example.com/held-as-the-account-is-disconnected.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1663216755550920, 0, 'https://cdn.example.com/held-as-somebody-disconnected-the-account.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5223425189353116, 0, 'https://cdn.example.com/held-as-the-account-is-in-trouble.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1147550613067379, 0, 'https://cdn.example.com/held-with-the-others-of-its-account.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5677085899678114, 0, 'https://cdn.example.com/unconfirmed.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (2349070877855556, 0, 'https://cdn.example.com/deleted-while-unconfirmed.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (6643747542590095, 0, 'https://cdn.example.com/said-to-be-live.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (6314631406698405, 0, 'https://cdn.example.com/said-not-to-be-live.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (7565397621573733, 0, 'https://cdn.example.com/just-said-not-to-be-live.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8738351232343522, 0, 'https://cdn.example.com/just-said-not-to-be-live-wrongly.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1634355608328254, 0, 'https://cdn.example.com/deleted-draft.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (912390188433455, 0, 'https://cdn.example.com/deleted-while-planned.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1115070349051780, 0, 'https://cdn.example.com/deleted-after-it-was-published.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1741047050017780, 0, 'https://cdn.example.com/deleted-after-it-failed.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (6214516649738184, 0, 'https://cdn.example.com/scheduled-at-risk.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (2487031741286715, 0, 'https://cdn.example.com/publishing:-killed-before-the-call.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5050033741767128, 0, 'https://cdn.example.com/publishing:-killed-after-the-call.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (6009977107304627, 0, 'https://cdn.example.com/publishing:-answer-lost-live.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8279794299683489, 0, 'https://cdn.example.com/publishing:-answer-lost-not-live.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1348559224690728, 0, 'https://cdn.example.com/publishing:-told-apart-by-its-error.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8625682514715312, 0, 'https://cdn.example.com/published-its-link-not-read-yet.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (10859917814161, 0, 'https://cdn.example.com/scheduled.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8010383795836680, 0, NULL, 'https://cdn.example.com/scheduled-reel.mp4', 500, NULL, 7000, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5041540075223084, 0, 'https://cdn.example.com/ready.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (6530407633144333, 0, NULL, 'https://cdn.example.com/preparing.mp4', NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (2529672338779180, 0, 'https://cdn.example.com/paused.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5653732160029504, 0, 'https://cdn.example.com/container-made-its-id-lost.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1015540820798316, 0, 'https://cdn.example.com/slide1.jpg', NULL, NULL, 'Bread of a test', NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1015540820798316, 1, 'https://cdn.example.com/slide2.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1015540820798316, 2, 'hosted:1', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 4096, 1);
INSERT INTO post_medium VALUES (3673544641463794, 0, 'https://cdn.example.com/story.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1920, 1000, NULL);
INSERT INTO schema_migration VALUES (1, '0001_first_tables', '2026-12-01 18:27:24.072394');
INSERT INTO schema_migration VALUES (2, '0002_engine', '2026-12-01 18:27:24.08182');
INSERT INTO schema_migration VALUES (3, '0003_inbox', '2026-12-01 18:27:24.085379');
INSERT INTO schema_migration VALUES (4, '0005_delays', '2026-12-01 18:27:24.086848');
INSERT INTO schema_migration VALUES (5, '0006_account_events', '2026-12-01 18:27:24.090777');
INSERT INTO schema_migration VALUES (6, '0008_media_doubts', '2026-12-01 18:27:24.091704');
INSERT INTO schema_migration VALUES (7, '0009_media_containers_cards', '2026-12-01 18:27:24.121284');
INSERT INTO schema_migration VALUES (8, '0010_kinds', '2026-12-01 18:27:24.129307');
INSERT INTO schema_migration VALUES (9, '0011_hosted_files', '2026-12-01 18:27:24.140767');
INSERT INTO schema_migration VALUES (10, '0012_cover_files', '2026-12-01 18:27:24.142523');
INSERT INTO schema_migration VALUES (11, '0012_file_numbers', '2026-12-01 18:27:24.143121');
INSERT INTO schema_migration VALUES (12, '0012_file_store', '2026-12-01 18:27:24.146499');
INSERT INTO schema_migration VALUES (13, '0012_file_store_mark', '2026-12-01 18:27:24.147434');
INSERT INTO schema_migration VALUES (14, '0012_file_store_marked', '2026-12-01 18:27:24.175561');
INSERT INTO schema_migration VALUES (15, '0012_place_names', '2026-12-01 18:27:24.18302');
INSERT INTO schema_migration VALUES (16, '0012_shown_files', '2026-12-01 18:27:24.184681');
INSERT INTO schema_migration VALUES (17, '0012_shown_to_people', '2026-12-01 18:27:24.197965');
INSERT INTO schema_migration VALUES (18, '0012_snippets', '2026-12-01 18:27:24.207326');
INSERT INTO schema_migration VALUES (19, '0012_times', '2026-12-01 18:27:24.213834');
INSERT INTO schema_migration VALUES (20, '0013_notices_wanted', '2026-12-01 18:27:24.215078');
INSERT INTO schema_migration VALUES (21, '0014_team', '2026-12-01 18:27:24.223683');
INSERT INTO schema_migration VALUES (22, '0015_offers', '2026-12-01 18:27:24.230967');
INSERT INTO schema_migration VALUES (23, '0016_groups', '2026-12-01 18:27:24.239665');
INSERT INTO schema_migration VALUES (24, '0017_former_role', '2026-12-01 18:27:24.245863');
INSERT INTO schema_migration VALUES (25, '0018_paused_accounts', '2026-12-01 18:27:24.247399');
INSERT INTO schema_migration VALUES (26, '0019_known_owners', '2026-12-01 18:27:24.249134');
INSERT INTO schema_migration VALUES (27, '0020_requests', '2026-12-01 18:27:24.254081');
INSERT INTO schema_migration VALUES (28, '0021_bot_run', '2026-12-01 18:27:24.257037');
INSERT INTO schema_migration VALUES (29, '0021_numbers_given_once', '2026-12-01 18:27:24.261285');
INSERT INTO schema_migration VALUES (30, '0022_asked_by_meta', '2026-12-01 18:27:24.262531');
INSERT INTO schema_migration VALUES (31, '0023_home', '2026-12-01 18:27:24.263358');
INSERT INTO snippet VALUES (1, 1, 'bread of a test', '#bread #хлеб');
INSERT INTO snippet VALUES (2, 1, 'an ending', 'Come and see us!');
INSERT INTO update_inbox VALUES (1001, '', 1794996000000000, 1794996000000000, 0, NULL);
INSERT INTO update_inbox VALUES (1002, '', 1794996000000000, 1794996000000000, 0, NULL);
INSERT INTO update_inbox VALUES (1003, '', 1794996000000000, 1794996000000000, 0, NULL);
INSERT INTO update_inbox VALUES (1004, '', 1794996000000000, 1794996000000000, 0, NULL);
INSERT INTO update_inbox VALUES (1005, '', 1794996000000000, 1794996000000000, 0, NULL);
INSERT INTO update_inbox VALUES (1006, '{"update_id": 1006, "message": {"message_id": 7, "date": 1795173000, "chat": {"id": 1001, "type": "private", "first_name": "Person"}, "from": {"id": 1001, "is_bot": false, "first_name": "Anna Test", "language_code": "en"}, "text": "A caption that nobody has read yet"}}', 1795173000000000, NULL, 0, NULL);
INSERT INTO update_inbox VALUES (1007, '{"update_id": 1007, "message": {"message_id": 8, "date": 1795173000, "chat": {"id": 1002, "type": "private", "first_name": "Person"}, "from": {"id": 1002, "is_bot": false, "first_name": "\u0411\u043e\u0440\u0438\u0441 \u041f\u0440\u043e\u0431\u0430", "language_code": "ru"}, "text": "@friend.of.a.test"}}', 1795173000000000, NULL, 0, NULL);
INSERT INTO update_inbox VALUES (900, '{"update_id": 900}', 1795173000000000, 1795173000000000, 0, 1795173000000000);
INSERT INTO user_tags VALUES (767278915588273, 0, 0, 'friend.of.a.test', 0.25, 0.75);
INSERT INTO user_tags VALUES (767278915588273, 0, 1, 'second.of.a.test', 1, 0);
INSERT INTO user_tags VALUES (2228749311943891, 0, 0, 'friend.of.a.test', NULL, NULL);
INSERT INTO user_tags VALUES (1892248769773421, 0, 0, 'friend.of.a.test', 0.25, 0.75);
INSERT INTO user_tags VALUES (1892248769773421, 0, 1, 'second.of.a.test', 1, 0);
INSERT INTO user_tags VALUES (10859917814161, 0, 0, 'friend.of.a.test', 0.5, 0.5);
INSERT INTO user_tags VALUES (1015540820798316, 0, 0, 'friend.of.a.test', 0.25, 0.75);
SELECT pg_catalog.setval('account_account_id_seq', 16, true);
SELECT pg_catalog.setval('account_event_event_id_seq', 17, true);
SELECT pg_catalog.setval('container_container_id_seq1', 38, true);
SELECT pg_catalog.setval('event_event_id_seq', 504, true);
SELECT pg_catalog.setval('file_fetch_fetch_id_seq', 1, false);
SELECT pg_catalog.setval('hosted_file_file_id_seq', 1, true);
SELECT pg_catalog.setval('invitation_invitation_id_seq', 1, true);
SELECT pg_catalog.setval('notice_notice_id_seq', 107, true);
SELECT pg_catalog.setval('schema_migration_id_seq', 31, true);
SELECT pg_catalog.setval('snippet_snippet_id_seq', 2, true);
ALTER TABLE ONLY account_event
    ADD CONSTRAINT account_event_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account_id);
ALTER TABLE ONLY backup_mark
    ADD CONSTRAINT backup_mark_pkey PRIMARY KEY (made_at);
ALTER TABLE ONLY bot_run
    ADD CONSTRAINT bot_run_pkey PRIMARY KEY (name);
ALTER TABLE ONLY card
    ADD CONSTRAINT card_pkey1 PRIMARY KEY (post_id, chat_id);
ALTER TABLE ONLY container
    ADD CONSTRAINT container_pkey1 PRIMARY KEY (container_id);
ALTER TABLE ONLY conversation
    ADD CONSTRAINT conversation_pkey PRIMARY KEY (name, key);
ALTER TABLE ONLY event
    ADD CONSTRAINT event_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY figures
    ADD CONSTRAINT figures_pkey PRIMARY KEY (post_id, hours);
ALTER TABLE ONLY file_fetch
    ADD CONSTRAINT file_fetch_pkey PRIMARY KEY (fetch_id);
ALTER TABLE ONLY file_store
    ADD CONSTRAINT file_store_pkey PRIMARY KEY (tag);
ALTER TABLE ONLY group_account
    ADD CONSTRAINT group_account_pkey PRIMARY KEY (chat_id, account_id);
ALTER TABLE ONLY group_chat
    ADD CONSTRAINT group_chat_pkey PRIMARY KEY (chat_id);
ALTER TABLE ONLY hosted_file
    ADD CONSTRAINT hosted_file_pkey PRIMARY KEY (file_id);
ALTER TABLE ONLY invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (invitation_id);
ALTER TABLE ONLY notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (notice_id);
ALTER TABLE ONLY offer
    ADD CONSTRAINT offer_pkey PRIMARY KEY (chat_id, message_id);
ALTER TABLE ONLY person_data
    ADD CONSTRAINT person_data_pkey PRIMARY KEY (kind, ident);
ALTER TABLE ONLY person
    ADD CONSTRAINT person_pkey PRIMARY KEY (telegram_id);
ALTER TABLE ONLY post_medium
    ADD CONSTRAINT post_medium_pkey PRIMARY KEY (post_id, "position");
ALTER TABLE ONLY post
    ADD CONSTRAINT post_pkey PRIMARY KEY (post_id);
ALTER TABLE ONLY schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (id);
ALTER TABLE ONLY snippet
    ADD CONSTRAINT snippet_pkey PRIMARY KEY (snippet_id);
ALTER TABLE ONLY update_inbox
    ADD CONSTRAINT update_inbox_pkey PRIMARY KEY (update_id);
ALTER TABLE ONLY user_tags
    ADD CONSTRAINT user_tags_pkey PRIMARY KEY (post_id, medium, "position");
CREATE INDEX account_event_account ON account_event USING btree (account_id);
CREATE UNIQUE INDEX account_ig_user_id ON account USING btree (ig_user_id);
CREATE INDEX account_paused ON account USING btree (paused_until, account_id) WHERE (paused_until IS NOT NULL);
CREATE INDEX account_turn ON account USING btree (last_claimed_at, account_id);
CREATE INDEX card_behind ON card USING btree (chat_id) WHERE (behind IS NOT NULL);
CREATE INDEX card_of_message ON card USING btree (chat_id, message_id);
CREATE INDEX container_account_asked ON container USING btree (account_id, asked_at) WHERE (asked_at IS NOT NULL);
CREATE INDEX container_account_made ON container USING btree (account_id, made_at);
CREATE INDEX container_parent ON container USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX container_post ON container USING btree (post_id);
CREATE INDEX event_at ON event USING btree (at);
CREATE INDEX event_post ON event USING btree (post_id, event_id);
CREATE INDEX filefetch_file_id ON file_fetch USING btree (file_id);
CREATE INDEX group_account_account ON group_account USING btree (account_id);
CREATE INDEX hosted_file_due ON hosted_file USING btree (next_try_at) WHERE (next_try_at IS NOT NULL);
CREATE INDEX hostedfile_made_from ON hosted_file USING btree (made_from);
CREATE UNIQUE INDEX hostedfile_slug ON hosted_file USING btree (slug);
CREATE UNIQUE INDEX invitation_token_hash ON invitation USING btree (token_hash);
CREATE INDEX notice_owed ON notice USING btree (notice_id) WHERE (sent_at IS NULL);
CREATE INDEX notice_post ON notice USING btree (post_id);
CREATE INDEX post_account_media ON post USING btree (account_id, media_id) WHERE (media_id IS NOT NULL);
CREATE INDEX post_account_next_try ON post USING btree (account_id, next_try_at) WHERE (next_try_at IS NOT NULL);
CREATE INDEX post_account_publish ON post USING btree (account_id, publish_at);
CREATE INDEX post_account_published ON post USING btree (account_id, published_at) WHERE (published_at IS NOT NULL);
CREATE INDEX post_draft ON post USING btree (author_id) WHERE (state = 'draft'::text);
CREATE INDEX post_failed ON post USING btree (updated_at) WHERE (state = 'failed'::text);
CREATE INDEX post_handed_over ON post USING btree (state) WHERE (state = 'handed_over'::text);
CREATE UNIQUE INDEX post_idempotency_key ON post USING btree (idempotency_key);
CREATE INDEX post_ig_user_publish ON post USING btree (ig_user_id, publish_at, state);
CREATE INDEX post_lease ON post USING btree (account_id, lease_until) WHERE (lease_until IS NOT NULL);
CREATE INDEX post_leased ON post USING btree (lease_until) WHERE (lease_until IS NOT NULL);
CREATE INDEX post_medium_of_file ON post_medium USING btree (hosted_file_id) WHERE (hosted_file_id IS NOT NULL);
CREATE INDEX post_next_try ON post USING btree (next_try_at) WHERE (next_try_at IS NOT NULL);
CREATE INDEX post_of_cover ON post USING btree (cover_file_id) WHERE (cover_file_id IS NOT NULL);
CREATE INDEX post_open ON post USING btree (state, publish_at, account_id) WHERE (state = ANY (ARRAY['scheduled'::text, 'preparing'::text, 'ready'::text, 'publishing'::text, 'held'::text, 'unconfirmed'::text]));
CREATE INDEX post_published ON post USING btree (published_at) WHERE (published_at IS NOT NULL);
CREATE UNIQUE INDEX schema_migration_name ON schema_migration USING btree (name);
CREATE INDEX snippet_account ON snippet USING btree (account_id);
CREATE INDEX update_set_aside ON update_inbox USING btree (set_aside_at) WHERE (set_aside_at IS NOT NULL);
CREATE INDEX update_undone ON update_inbox USING btree (update_id) WHERE (done_at IS NULL);
ALTER TABLE ONLY account_event
    ADD CONSTRAINT account_event_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id);
ALTER TABLE ONLY card
    ADD CONSTRAINT card_post_id_fkey1 FOREIGN KEY (post_id) REFERENCES post(post_id) ON DELETE CASCADE;
ALTER TABLE ONLY container
    ADD CONSTRAINT container_account_id_fkey1 FOREIGN KEY (account_id) REFERENCES account(account_id);
ALTER TABLE ONLY container
    ADD CONSTRAINT container_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES container(container_id) ON DELETE CASCADE;
ALTER TABLE ONLY container
    ADD CONSTRAINT container_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(post_id) ON DELETE CASCADE;
ALTER TABLE ONLY event
    ADD CONSTRAINT event_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(post_id) ON DELETE CASCADE;
ALTER TABLE ONLY figures
    ADD CONSTRAINT figures_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(post_id) ON DELETE CASCADE;
ALTER TABLE ONLY file_fetch
    ADD CONSTRAINT file_fetch_file_id_fkey FOREIGN KEY (file_id) REFERENCES hosted_file(file_id) ON DELETE CASCADE;
ALTER TABLE ONLY group_account
    ADD CONSTRAINT group_account_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id);
ALTER TABLE ONLY notice
    ADD CONSTRAINT notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id);
ALTER TABLE ONLY notice
    ADD CONSTRAINT notice_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(post_id) ON DELETE CASCADE;
ALTER TABLE ONLY person
    ADD CONSTRAINT person_current_account_id_fkey FOREIGN KEY (current_account_id) REFERENCES account(account_id);
ALTER TABLE ONLY post
    ADD CONSTRAINT post_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id);
ALTER TABLE ONLY post_medium
    ADD CONSTRAINT post_medium_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(post_id) ON DELETE CASCADE;
ALTER TABLE ONLY snippet
    ADD CONSTRAINT snippet_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id);
ALTER TABLE ONLY user_tags
    ADD CONSTRAINT user_tags_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(post_id) ON DELETE CASCADE;
