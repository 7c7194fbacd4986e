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
    copied_at bigint
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
INSERT INTO account VALUES (7, '17841400007', 'doubt.test', 'instagram', 'gAAAAABrDnSLSLMXSvQKuS6gkO1CVhqOhyjd-heXdOEwRmtEJR7tqwZeuCQDJah9mcStBMQ1BQtbku70JlQlFfmEOjlk75vuSQ==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 5, 1795108390000000, 1795165900000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (4, '17841400004', 'trouble.test', 'instagram', 'gAAAAABrDnSL6cc-AlKPwbYkK0W5lNgUmIoVtm5GM-Os1KQzGXBBFsL8WLB5mJ6soEREu6_5IKYtLIHrayr5yTrwnk7SccRg-Q==', 1795173000000000, 'trouble', 'UTC', 1002, 1794992400000000, '{"cause": "access_expired", "code": 190, "subcode": 463, "message": "The session has expired", "fbtrace_id": "Trace1", "step": "ask_quota", "technical": null, "medium": null, "receipt": null}', 1795061140000000, NULL, NULL, NULL, NULL, 1795061140000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1002);
INSERT INTO account VALUES (2, '17841400002', 'failing.test', 'instagram', 'gAAAAABrDnSL5-VaSMd0rlV8XJIla6aDm_vitqomRjs0789h2RYGv1HmqV0eeUn_pWTRjgqVdG8WgONtjSN4NPIQlFW0iwMRFg==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795051750000000, 1795115560000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (6, '17841400006', 'full.test', 'instagram', 'gAAAAABrDnSLEIACGDPwCGdURmSIoX4kAs5AV2gF9Hl-_yBSplEfreF1oAzARlCU-91o-hPJMaUa8XUMlo6PJTYy9O1gqqdcow==', 1795173000000000, 'connected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, 50, 50, 1795057750000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (11, '17841400011', 'middle3.test', 'instagram', 'gAAAAABrDnSLH1GKt4GaE_p5RURGtdi0usx0M3V307DoA5mKV2t-0GZpnbT_XUY-ZxB9anRy6bH9Hp-2Rcg8OR9SkQUWYnDcyw==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (1, '17841400001', 'sunny.test', 'instagram', 'gAAAAABrDnSLlq6HcNAvGsbJ0ifuGtwo6TgyIgHUL9X9MDRu6_9Loj8wDozohmLTbrrq-tUonLxbZqLDCLBvi6zeFF4YOyQ_2w==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795175940000000, 1795176010000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (8, '17841400008', 'page.test', 'facebook', 'gAAAAABrDnSEWFkDFXJWO5Uue3lBz8JDpqp3_w77zgjttg2JwHpPNm-tF4JXDb3Vkycr1RjH8Y6207RhjLnkAWRQs395KL0H5A==', 1794992400000000, 'connected', 'UTC', 1002, 1794992400000000, NULL, NULL, NULL, 50, 1, 1794996270000000, 1795176010000000, 1795608000000000, NULL, 1795173000000000, NULL, 7, '[]', '[]', 1002);
INSERT INTO account VALUES (12, '17841400012', 'middle4.test', 'instagram', 'gAAAAABrDnSLo7Rj6kbqH0TBd0UWFO46V4SeyYiXFZRnCFEjFXjKPM4bIe84B2Vju8kFfdsS4UimKaRu1CDwbeMvPTnxbxOQrQ==', 1795173000000000, 'connected', 'Europe/Berlin', 1002, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1002);
INSERT INTO account VALUES (13, '17841400013', 'middle5.test', 'instagram', 'gAAAAABrDnSLs3Fda_i4Peu5tfAYa6LYlJgdG9I0e5UUg50CBsiMBoNoaXMJ3OXpvLCZeWWNhAQti8nqwD7KtB7Bu2fkN3J_nQ==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (14, '17841400014', 'middle6.test', 'instagram', 'gAAAAABrDnSLeIIWDAnmUKPLIWaIDZMiW8bSrWvmelnD4hVy09SVJ4P05HgB5b_QH4G2OC5VLkVuCxUyi_t7V7z8m6yIBFYA-Q==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (15, '17841400015', 'middle7.test', 'instagram', 'gAAAAABrDnSLblLIir9Cj9L5NviJ3tUk0cNCTl2Ruub6pqyUsSgwv_0mujh5_0JJmrD10rNRXHhWqUa3MnV3N0XmhuKo1D_ofw==', 1795173000000000, 'connected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (10, '17841400010', 'middle2.test', 'instagram', 'gAAAAABrDnSLx34ojbMVRjhTOUOomOaKEslSyFaYj5UPsIhbZNMNu9UhdbhtSLtrSeWDjnkk7yzgw3bc_wIRFFw_YOJCQxQaCQ==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 1, 1795112110000000, 1795176130000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (9, '17841400009', 'middle1.test', 'instagram', 'gAAAAABrDnSLR9LBCDm54JLHHHmNE3lQ0RdtcKMq96F7gvgDo7O8BAQUmAw1irTF3xPGFzHaOyFKwamKL-4xtaIVxvw5u0L66g==', 1795173000000000, 'connected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, 50, 1, 1794996392755597, 1795176220000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
INSERT INTO account VALUES (16, '17841400016', 'middle8.test', 'instagram', 'gAAAAABrDnSL10DHcVttIMfjar8nnMTWR4uYWnF5WEnXQhG3FUc1-VFFE4hazORmhUw4aOaOHuWY3Phjl8gzdNXWeqKYfqiwww==', 1795173000000000, 'connected', 'UTC', 1002, 1794992400000000, NULL, NULL, NULL, 50, 1, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1002);
INSERT INTO account VALUES (5, '17841400005', 'paused.test', 'instagram', 'gAAAAABrDnSLtyiRYsh24-3qXFZacdgkSBzMmV7pew0_MDgl8N0vBxWnSSchnE0toASy-EftWqsvfnc6qhotJvGkLxq-KOUp2Q==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, 1795176540000000, NULL, NULL, NULL, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL, '[]', '[]', 1001);
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
INSERT INTO card VALUES (8667580601683942, 1001, 2, NULL);
INSERT INTO card VALUES (1137888772765293, 1002, 6, NULL);
INSERT INTO container VALUES (10, 2250891247434988, 2, NULL, 0, 'c17900016', 1795044400000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "reel", "caption": "Story of a test: failed container \u2014 \u043f\u0440\u043e\u0431\u0430 \u211622 \ud83e\udd50", "media": 1, "is_video": true}', NULL);
INSERT INTO container VALUES (11, 7027778410217493, 2, NULL, 0, 'c17900017', 1795046740000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL);
INSERT INTO container VALUES (5, 2196731221354122, 1, NULL, 0, 'c17900009', 1795003200000000, '["m17900008", "m17900005"]', 1795003500000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: published without link \u2014 \u043f\u0440\u043e\u0431\u0430 \u21165 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (12, 7027778410217493, 2, NULL, 0, 'c17900018', 1795046800000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "reel", "caption": "Story of a test: failed container without numbers \u2014 \u043f\u0440\u043e\u0431\u0430 \u211623 \ud83e\udd50", "media": 1, "is_video": true}', NULL);
INSERT INTO container VALUES (1, 6348426349385639, 1, NULL, 0, 'c17900001', 1794996000000000, '[]', 1794996300000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: published with tags \u2014 \u043f\u0440\u043e\u0431\u0430 \u21161 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (2, 2228749311943891, 8, NULL, 0, 'c17900002', 1794996000000000, '[]', 1794996300000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: published on a page \u2014 \u043f\u0440\u043e\u0431\u0430 \u21163 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (13, 7027778410217493, 2, NULL, 0, 'c17900019', 1795046813873096, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "reel", "caption": "Story of a test: failed container without numbers \u2014 \u043f\u0440\u043e\u0431\u0430 \u211623 \ud83e\udd50", "media": 1, "is_video": true}', NULL);
INSERT INTO container VALUES (3, 8999351538876433, 9, NULL, 0, 'c17900003', 1794996000000000, '[]', 1794996410863055, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: published late \u2014 \u043f\u0440\u043e\u0431\u0430 \u21164 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (6, 4017690924687468, 1, NULL, 0, 'c17900011', 1795010400000000, '["m17900010", "m17900008", "m17900005"]', 1795010700000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: published, its link found later \u2014 \u043f\u0440\u043e\u0431\u0430 \u21166 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (14, 7027778410217493, 2, NULL, 0, 'c17900020', 1795046836737340, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "reel", "caption": "Story of a test: failed container without numbers \u2014 \u043f\u0440\u043e\u0431\u0430 \u211623 \ud83e\udd50", "media": 1, "is_video": true}', NULL);
INSERT INTO container VALUES (4, 767278915588273, 1, NULL, 0, 'c17900004', 1794996000000000, '["m17900005"]', 1794998400000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "reel", "caption": "Story of a test: published reel \u2014 \u043f\u0440\u043e\u0431\u0430 \u21162 \ud83e\udd50", "media": 1, "is_video": true}', NULL);
INSERT INTO container VALUES (20, 1147550613067379, 7, NULL, 0, 'c17900026', 1795064740000000, '[]', 1795064980000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: unconfirmed \u2014 \u043f\u0440\u043e\u0431\u0430 \u211633 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (7, 5522934049307232, 2, NULL, 0, 'c17900013', 1795034740000000, '[]', 1795034980000000, 1, 0, 2, 1795035680000000, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: failed by spam \u2014 \u043f\u0440\u043e\u0431\u0430 \u211618 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (16, 3884132838226216, 2, NULL, 0, 'c17900022', 1795051540000000, '[]', 1795051780000000, 1, 0, 2, 1795052480000000, 0, true, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: failed, then edited \u2014 \u043f\u0440\u043e\u0431\u0430 \u211625 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (8, 8634152906371199, 2, NULL, 0, 'c17900014', 1795037140000000, '[]', 1795037380000000, 1, 0, 2, 1795038080000000, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: failed by content at publish \u2014 \u043f\u0440\u043e\u0431\u0430 \u211619 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (9, 2250891247434988, 2, NULL, 0, 'c17900015', 1795044340000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL);
INSERT INTO container VALUES (15, 348681725630241, 2, NULL, 0, 'c17900021', 1795049140000000, '[]', 1795049380000000, 1, 0, 2, 1795050080000000, 0, true, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: failed, then planned anew \u2014 \u043f\u0440\u043e\u0431\u0430 \u211624 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (17, 348681725630241, 2, NULL, 0, 'c17900023', 1795051540000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL);
INSERT INTO container VALUES (19, 7546574675009344, 6, NULL, 0, 'c17900025', 1795057540000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: held for the quota \u2014 \u043f\u0440\u043e\u0431\u0430 \u211627 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (21, 7054621320288398, 7, NULL, 0, 'c17900028', 1795072000000000, '["m17900027"]', 1795072240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: deleted while unconfirmed \u2014 \u043f\u0440\u043e\u0431\u0430 \u211634 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (22, 2830938857814372, 7, NULL, 0, 'c17900030', 1795079260000000, '["m17900029", "m17900027"]', 1795079500000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: said to be live \u2014 \u043f\u0440\u043e\u0431\u0430 \u211635 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (23, 3657362313658369, 7, NULL, 0, 'c17900032', 1795086520000000, '["m17900031", "m17900029", "m17900027"]', 1795108390000000, 2, 0, 0, NULL, 0, false, 1795108300000000, NULL, '{"kind": "photo", "caption": "Story of a test: said not to be live \u2014 \u043f\u0440\u043e\u0431\u0430 \u211636 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (27, 5668635546998990, 1, NULL, 0, 'c17900038', 1795111900000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL);
INSERT INTO container VALUES (18, 4503106895307618, 6, NULL, 0, 'c17900024', 1795057540000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: deleted while held \u2014 \u043f\u0440\u043e\u0431\u0430 \u211628 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (26, 2632367629709607, 10, NULL, 0, 'c17900037', 1795111900000000, '[]', 1795112140000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: deleted after it was published \u2014 \u043f\u0440\u043e\u0431\u0430 \u211641 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (28, 4035471340939865, 1, NULL, 0, 'c17900040', 1795172400000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL);
INSERT INTO container VALUES (24, 1269886844622535, 7, NULL, 0, 'c17900033', 1795093780000000, '["m17900031", "m17900029", "m17900027"]', 1795094020000000, 1, 0, 0, NULL, 0, false, 1795176240000000, NULL, '{"kind": "photo", "caption": "Story of a test: just said not to be live \u2014 \u043f\u0440\u043e\u0431\u0430 \u211637 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (25, 4419504015296405, 7, NULL, 0, 'c17900034', 1795101040000000, '["m17900031", "m17900029", "m17900027"]', 1795101280000000, 1, 0, 0, NULL, 0, false, 1795176240000000, NULL, '{"kind": "photo", "caption": "Story of a test: just said not to be live, wrongly \u2014 \u043f\u0440\u043e\u0431\u0430 \u211638 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (35, 1348559224690728, 8, NULL, 0, 'c17900061', 1795176000000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL);
INSERT INTO container VALUES (36, 8279794299683489, 1, NULL, 0, 'c17900062', 1795176000000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, 'rehearsed', NULL, NULL);
INSERT INTO container VALUES (37, 8190442693227913, 10, NULL, 0, 'c17900063', 1795176120000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: ready \u2014 \u043f\u0440\u043e\u0431\u0430 \u211652 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (38, 5593799381954765, 9, NULL, 0, 'c17900064', 1795176130000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "reel", "caption": "Story of a test: preparing \u2014 \u043f\u0440\u043e\u0431\u0430 \u211653 \ud83e\udd50", "media": 1, "is_video": true}', NULL);
INSERT INTO container VALUES (29, 668424803502744, 11, NULL, 0, 'c17900055', 1795176000000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: publishing: killed before the call \u2014 \u043f\u0440\u043e\u0431\u0430 \u211644 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (30, 1638666254713260, 12, NULL, 0, 'c17900056', 1795176000000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: publishing: killed after the call \u2014 \u043f\u0440\u043e\u0431\u0430 \u211645 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (31, 3998117347822236, 13, NULL, 0, 'c17900057', 1795176000000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: publishing: answer lost, live \u2014 \u043f\u0440\u043e\u0431\u0430 \u211646 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (32, 2487031741286715, 14, NULL, 0, 'c17900058', 1795176000000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: publishing: answer lost, not live \u2014 \u043f\u0440\u043e\u0431\u0430 \u211647 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (33, 5050033741767128, 15, NULL, 0, 'c17900059', 1795176000000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: publishing: told apart by its error \u2014 \u043f\u0440\u043e\u0431\u0430 \u211648 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO container VALUES (34, 6009977107304627, 16, NULL, 0, 'c17900060', 1795176000000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL, '{"kind": "photo", "caption": "Story of a test: published, its link not read yet \u2014 \u043f\u0440\u043e\u0431\u0430 \u211649 \ud83e\udd50", "media": 1, "is_video": false}', NULL);
INSERT INTO conversation VALUES ('main', '[1001, 1001]', 'caption');
INSERT INTO conversation VALUES ('main', '[1002, 1002]', 'people');
INSERT INTO event VALUES (1, 8667580601683942, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (2, 1137888772765293, 1794996000000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (3, 6348426349385639, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (4, 6348426349385639, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (5, 767278915588273, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (6, 767278915588273, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (7, 2228749311943891, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (8, 2228749311943891, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (9, 8999351538876433, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (10, 8999351538876433, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (11, 6348426349385639, 1794996000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (12, 2228749311943891, 1794996000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (13, 8999351538876433, 1794996000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (14, 767278915588273, 1794996000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (15, 6348426349385639, 1794996010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (16, 2228749311943891, 1794996010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (17, 8999351538876433, 1794996010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (18, 767278915588273, 1794996010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (19, 6348426349385639, 1794996120000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (20, 2228749311943891, 1794996120000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (21, 8999351538876433, 1794996120000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (22, 6348426349385639, 1794996120000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (23, 2228749311943891, 1794996120000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (24, 8999351538876433, 1794996120000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (25, 6348426349385639, 1794996270000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (26, 2228749311943891, 1794996270000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (27, 8999351538876433, 1794996270000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (28, 6348426349385639, 1794996300000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (29, 6348426349385639, 1794996300000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (30, 2228749311943891, 1794996300000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (31, 2228749311943891, 1794996300000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (32, 8999351538876433, 1794996300000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (33, 8999351538876433, 1794996300000000, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (34, 6348426349385639, 1794996300000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (35, 2228749311943891, 1794996300000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (36, 8999351538876433, 1794996304948108, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (37, 8999351538876433, 1794996304948108, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (38, 8999351538876433, 1794996318107458, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (39, 8999351538876433, 1794996318107458, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (40, 8999351538876433, 1794996341407744, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (41, 8999351538876433, 1794996341407744, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (42, 8999351538876433, 1794996392755597, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (43, 8999351538876433, 1794996392755597, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (44, 8999351538876433, 1794996392755597, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (45, 8999351538876433, 1794996397703705, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (46, 8999351538876433, 1794996397703705, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (47, 8999351538876433, 1794996410863055, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (48, 8999351538876433, 1794996410863055, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (49, 8999351538876433, 1794996410863055, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (50, 767278915588273, 1794997500000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (51, 767278915588273, 1794997500000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (52, 767278915588273, 1794998370000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (53, 767278915588273, 1794998400000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (54, 767278915588273, 1794998400000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (55, 767278915588273, 1794998400000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (56, 2228749311943891, 1794999900000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (57, 6348426349385639, 1794999900000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (58, 8999351538876433, 1795000010863055, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (59, 767278915588273, 1795002000000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (60, 2196731221354122, 1795003200000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (61, 2196731221354122, 1795003200000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (62, 2196731221354122, 1795003200000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (63, 2196731221354122, 1795003210000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (64, 2196731221354122, 1795003320000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (65, 2196731221354122, 1795003320000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (66, 2196731221354122, 1795003470000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (67, 2196731221354122, 1795003500000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (68, 2196731221354122, 1795003500000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (69, 2196731221354122, 1795003500000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (70, 2196731221354122, 1795003515000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (71, 2196731221354122, 1795003545000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (72, 2196731221354122, 1795003605000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (73, 2196731221354122, 1795003725000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (74, 2196731221354122, 1795007100000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (75, 4017690924687468, 1795010400000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (76, 4017690924687468, 1795010400000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (77, 4017690924687468, 1795010400000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (78, 4017690924687468, 1795010410000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (79, 4017690924687468, 1795010520000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (80, 4017690924687468, 1795010520000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (81, 4017690924687468, 1795010670000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (82, 4017690924687468, 1795010700000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (83, 4017690924687468, 1795010700000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (84, 4017690924687468, 1795010700000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (85, 4017690924687468, 1795010715000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (86, 4017690924687468, 1795010745000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "first_comment", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (87, 4017690924687468, 1795010805000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (88, 4017690924687468, 1795014300000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (89, 7527121938690540, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (90, 1892248769773421, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (91, 7882910221192711, 1795017940000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (92, 298331079492741, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (93, 298331079492741, 1795017940000000, 'person:1001', 'changed', 'draft', 'draft', '{"changed": ["media"]}', NULL);
INSERT INTO event VALUES (94, 8693417031110770, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (95, 8693417031110770, 1795017940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (96, 8693417031110770, 1795017940000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (97, 8693417031110770, 1795018000000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (98, 8735801720954507, 1795020340000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (99, 8735801720954507, 1795020340000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (100, 8735801720954507, 1795020340000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (101, 8735801720954507, 1795020400000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (102, 4262097101159696, 1795022740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (103, 4262097101159696, 1795022740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (104, 4262097101159696, 1795022740000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (105, 4262097101159696, 1795022800000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (106, 1138976570065256, 1795025140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (107, 1138976570065256, 1795025140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (108, 1138976570065256, 1795025140000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (109, 1138976570065256, 1795025200000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (110, 3546610321137608, 1795027540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (111, 3546610321137608, 1795027540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (112, 3546610321137608, 1795027540000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (113, 3546610321137608, 1795027600000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (114, 974425478687114, 1795029940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (115, 974425478687114, 1795029940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (116, 974425478687114, 1795029940000000, 'publisher', 'Instagram is asked ahead once more', 'scheduled', 'scheduled', '{"changed": ["attempts", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (117, 974425478687114, 1795029944372379, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (118, 974425478687114, 1795030000000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (119, 974425478687114, 1795030004372379, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (120, 6806121926641996, 1795032340000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (121, 6806121926641996, 1795032340000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (122, 6806121926641996, 1795032340000000, 'publisher', 'Instagram is asked ahead once more', 'scheduled', 'scheduled', '{"changed": ["attempts", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (123, 6806121926641996, 1795032344978662, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (124, 6806121926641996, 1795032400000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (125, 6806121926641996, 1795032404978662, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (126, 5522934049307232, 1795034740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (127, 5522934049307232, 1795034740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (128, 5522934049307232, 1795034740000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (129, 5522934049307232, 1795034750000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (130, 5522934049307232, 1795034800000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (131, 5522934049307232, 1795034800000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (132, 5522934049307232, 1795034950000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (177, 7027778410217493, 1795046846737340, 'publisher', 'failed', 'preparing', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (133, 5522934049307232, 1795034980000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (134, 5522934049307232, 1795034980000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (135, 5522934049307232, 1795034990000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (136, 5522934049307232, 1795035020000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (137, 5522934049307232, 1795035080000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (138, 5522934049307232, 1795035680000000, 'publisher', 'not live', 'failed', 'failed', '{"changed": ["container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (139, 8634152906371199, 1795037140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (140, 8634152906371199, 1795037140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (141, 8634152906371199, 1795037140000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (142, 8634152906371199, 1795037150000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (143, 8634152906371199, 1795037200000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (144, 8634152906371199, 1795037200000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (145, 8634152906371199, 1795037350000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (146, 8634152906371199, 1795037380000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (147, 8634152906371199, 1795037380000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (148, 8634152906371199, 1795037390000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (149, 8634152906371199, 1795037420000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (150, 8634152906371199, 1795037480000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (151, 8634152906371199, 1795038080000000, 'publisher', 'not live', 'failed', 'failed', '{"changed": ["container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (152, 3780640619013420, 1795039540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (153, 3780640619013420, 1795039540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (154, 3780640619013420, 1795039540000000, 'publisher', 'Instagram is asked ahead once more', 'scheduled', 'scheduled', '{"changed": ["attempts", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (155, 3780640619013420, 1795039544391028, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (156, 3780640619013420, 1795039600000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (157, 3780640619013420, 1795039604391028, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (158, 3709192306564496, 1795041940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (159, 3709192306564496, 1795041940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (160, 3709192306564496, 1795041940000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (161, 3709192306564496, 1795042000000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (162, 2250891247434988, 1795044340000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (163, 2250891247434988, 1795044340000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (164, 2250891247434988, 1795044340000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (165, 2250891247434988, 1795044350000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (166, 2250891247434988, 1795044400000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (167, 2250891247434988, 1795044410000000, 'publisher', 'failed', 'preparing', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (168, 7027778410217493, 1795046740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (169, 7027778410217493, 1795046740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (170, 7027778410217493, 1795046740000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (171, 7027778410217493, 1795046750000000, 'publisher', 'not asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (172, 7027778410217493, 1795046800000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (173, 7027778410217493, 1795046810000000, 'publisher', 'new container needed', 'preparing', 'scheduled', '{"changed": ["attempts", "checked_at", "container", "containers_given_up", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (174, 7027778410217493, 1795046813873096, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (175, 7027778410217493, 1795046823873096, 'publisher', 'new container needed', 'preparing', 'scheduled', '{"changed": ["attempts", "checked_at", "container", "containers_given_up", "failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (176, 7027778410217493, 1795046836737340, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (178, 348681725630241, 1795049140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (179, 348681725630241, 1795049140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (180, 348681725630241, 1795049140000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (181, 348681725630241, 1795049150000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (182, 348681725630241, 1795049200000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (183, 348681725630241, 1795049200000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (184, 348681725630241, 1795049350000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (185, 348681725630241, 1795049380000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (186, 348681725630241, 1795049380000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (187, 348681725630241, 1795049390000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (188, 348681725630241, 1795049420000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (189, 348681725630241, 1795049480000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (190, 348681725630241, 1795050080000000, 'publisher', 'not live', 'failed', 'failed', '{"changed": ["container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (191, 348681725630241, 1795051540000000, 'person:1001', 'changed', 'failed', 'failed', '{"changed": ["caption", "failure", "rehearsal"]}', NULL);
INSERT INTO event VALUES (192, 348681725630241, 1795051540000000, 'person:1001', 'scheduled', 'failed', 'scheduled', '{"changed": ["checked_at", "next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (193, 3884132838226216, 1795051540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (194, 3884132838226216, 1795051540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (195, 3884132838226216, 1795051540000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (196, 348681725630241, 1795051540000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (197, 3884132838226216, 1795051550000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (198, 348681725630241, 1795051550000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (199, 3884132838226216, 1795051600000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (200, 3884132838226216, 1795051600000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (201, 3884132838226216, 1795051750000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (202, 3884132838226216, 1795051780000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (203, 3884132838226216, 1795051780000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (204, 3884132838226216, 1795051790000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (205, 3884132838226216, 1795051820000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (206, 3884132838226216, 1795051880000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (207, 3884132838226216, 1795052480000000, 'publisher', 'not live', 'failed', 'failed', '{"changed": ["container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (208, 3884132838226216, 1795053940000000, 'person:1001', 'changed', 'failed', 'failed', '{"changed": ["caption", "failure", "rehearsal"]}', NULL);
INSERT INTO event VALUES (209, 2943913286659794, 1795053940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (210, 2943913286659794, 1795053940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (211, 2943913286659794, 1795053940000000, 'publisher', 'not asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (212, 2943913286659794, 1795054000000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (213, 2943913286659794, 1795054003985038, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (214, 2943913286659794, 1795054016277226, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (215, 2943913286659794, 1795054045286267, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (216, 2943913286659794, 1795054100198665, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (217, 2943913286659794, 1795054196680357, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (218, 2943913286659794, 1795054300000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waiting_told_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (219, 2943913286659794, 1795054588648721, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (220, 2943913286659794, 1795054864705577, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (221, 2943913286659794, 1795055108154833, 'publisher', 'held: late', 'scheduled', 'held', '{"changed": ["hold_reason", "idle_from", "idle_until", "late_because", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (222, 7546574675009344, 1795057540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (223, 7546574675009344, 1795057540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (224, 4503106895307618, 1795057540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (225, 4503106895307618, 1795057540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (226, 4503106895307618, 1795057540000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (227, 7546574675009344, 1795057540000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (228, 4503106895307618, 1795057550000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (229, 7546574675009344, 1795057550000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (230, 7546574675009344, 1795057600000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (231, 7546574675009344, 1795057600000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (232, 4503106895307618, 1795057660000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (233, 4503106895307618, 1795057660000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (234, 7546574675009344, 1795057750000000, 'publisher', 'held: quota', 'ready', 'held', '{"changed": ["hold_reason", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (235, 4503106895307618, 1795057810000000, 'publisher', 'held: quota', 'ready', 'held', '{"changed": ["hold_reason", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (236, 5597338937824962, 1795061140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (237, 5597338937824962, 1795061140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (238, 1290070705006405, 1795061140000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (239, 1290070705006405, 1795061140000000, 'person:1002', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (240, 1290070705006405, 1795061140000000, 'publisher', 'account disconnected', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}', NULL);
INSERT INTO event VALUES (241, 5597338937824962, 1795061140000000, 'publisher', 'account disconnected', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}', NULL);
INSERT INTO event VALUES (242, 6200549066938888, 1795061140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (243, 6200549066938888, 1795061140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (244, 717976860133546, 1795061140000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (245, 717976860133546, 1795061140000000, 'person:1002', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (246, 717976860133546, 1795061140000000, 'publisher', 'account in trouble', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}', NULL);
INSERT INTO event VALUES (247, 6200549066938888, 1795061140000000, 'publisher', 'account in trouble', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}', NULL);
INSERT INTO event VALUES (248, 1147550613067379, 1795064740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (249, 1147550613067379, 1795064740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (250, 1147550613067379, 1795064740000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (251, 1147550613067379, 1795064750000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (252, 1147550613067379, 1795064800000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (253, 1147550613067379, 1795064800000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (254, 1147550613067379, 1795064950000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (255, 1147550613067379, 1795064980000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (256, 1147550613067379, 1795064980000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (257, 1147550613067379, 1795064990000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (258, 1147550613067379, 1795064994986788, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (259, 1147550613067379, 1795065008262650, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (260, 1147550613067379, 1795065031327208, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (261, 1147550613067379, 1795065082201716, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (262, 1147550613067379, 1795065201516236, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (263, 1147550613067379, 1795065467863433, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (264, 1147550613067379, 1795065698769634, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (265, 1147550613067379, 1795065952828303, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (266, 1147550613067379, 1795066249185397, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (267, 1147550613067379, 1795066513031183, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (268, 1147550613067379, 1795066784674623, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (269, 7054621320288398, 1795072000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (270, 7054621320288398, 1795072000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (271, 7054621320288398, 1795072000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (272, 7054621320288398, 1795072010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (273, 7054621320288398, 1795072060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (274, 7054621320288398, 1795072060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (275, 7054621320288398, 1795072210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (276, 7054621320288398, 1795072240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (277, 7054621320288398, 1795072240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (278, 7054621320288398, 1795072250000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (279, 7054621320288398, 1795072254924609, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (280, 7054621320288398, 1795072268159953, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (281, 7054621320288398, 1795072291553646, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (282, 7054621320288398, 1795072342736665, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (283, 7054621320288398, 1795072461785690, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (284, 7054621320288398, 1795072724548479, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (285, 7054621320288398, 1795072957143857, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (286, 7054621320288398, 1795073214640223, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (287, 7054621320288398, 1795073514151401, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (288, 7054621320288398, 1795073779384165, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (289, 7054621320288398, 1795074063633996, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (290, 2830938857814372, 1795079260000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (291, 2830938857814372, 1795079260000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (292, 2830938857814372, 1795079260000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (293, 2830938857814372, 1795079270000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (294, 2830938857814372, 1795079320000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (295, 2830938857814372, 1795079320000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (296, 2830938857814372, 1795079470000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (297, 2830938857814372, 1795079500000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (298, 2830938857814372, 1795079500000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (299, 2830938857814372, 1795079510000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (300, 2830938857814372, 1795079513781390, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (301, 2830938857814372, 1795079526692760, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (302, 2830938857814372, 1795079556001062, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (303, 2830938857814372, 1795079610340566, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (304, 2830938857814372, 1795079700457981, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (305, 2830938857814372, 1795079960036661, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (306, 2830938857814372, 1795080255072348, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (307, 2830938857814372, 1795080524614106, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (308, 2830938857814372, 1795080752166367, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (309, 2830938857814372, 1795081014575975, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (310, 2830938857814372, 1795081312754889, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (311, 2228749311943891, 1795082700000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (312, 6348426349385639, 1795082700000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (313, 8999351538876433, 1795082810863055, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (314, 767278915588273, 1795084800000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (315, 3657362313658369, 1795086520000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (316, 3657362313658369, 1795086520000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (317, 3657362313658369, 1795086520000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (318, 3657362313658369, 1795086530000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (319, 3657362313658369, 1795086580000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (320, 3657362313658369, 1795086580000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (321, 3657362313658369, 1795086730000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (322, 3657362313658369, 1795086760000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (323, 3657362313658369, 1795086760000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (324, 3657362313658369, 1795086770000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (325, 3657362313658369, 1795086773830187, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (326, 3657362313658369, 1795086786595108, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (327, 3657362313658369, 1795086816547785, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (328, 3657362313658369, 1795086869598313, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (329, 3657362313658369, 1795086962294481, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (330, 3657362313658369, 1795087215427412, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (331, 3657362313658369, 1795087513394653, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (332, 3657362313658369, 1795087780006010, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (333, 3657362313658369, 1795088014005154, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (334, 3657362313658369, 1795088269969013, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (335, 3657362313658369, 1795088503703695, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (336, 2196731221354122, 1795089900000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (337, 1269886844622535, 1795093780000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (338, 1269886844622535, 1795093780000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (339, 1269886844622535, 1795093780000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (340, 1269886844622535, 1795093790000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (341, 1269886844622535, 1795093840000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (342, 1269886844622535, 1795093840000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (343, 1269886844622535, 1795093990000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (344, 1269886844622535, 1795094020000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (345, 1269886844622535, 1795094020000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (346, 1269886844622535, 1795094030000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (347, 1269886844622535, 1795094034218792, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (348, 1269886844622535, 1795094045805994, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (349, 1269886844622535, 1795094072467563, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (350, 1269886844622535, 1795094132060017, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (351, 1269886844622535, 1795094234181575, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (352, 1269886844622535, 1795094463988961, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (353, 1269886844622535, 1795094729237348, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (354, 1269886844622535, 1795095028768870, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (355, 1269886844622535, 1795095286244622, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (356, 1269886844622535, 1795095518823535, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (357, 1269886844622535, 1795095808497570, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (358, 4017690924687468, 1795097100000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (359, 4419504015296405, 1795101040000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (360, 4419504015296405, 1795101040000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (361, 4419504015296405, 1795101040000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (362, 4419504015296405, 1795101050000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (363, 4419504015296405, 1795101100000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (364, 4419504015296405, 1795101100000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (365, 4419504015296405, 1795101250000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (366, 4419504015296405, 1795101280000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (367, 4419504015296405, 1795101280000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (368, 4419504015296405, 1795101290000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (369, 4419504015296405, 1795101294562674, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (370, 4419504015296405, 1795101308880189, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (371, 4419504015296405, 1795101333500767, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (372, 4419504015296405, 1795101382215709, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (373, 4419504015296405, 1795101491083929, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (374, 4419504015296405, 1795101778785470, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (375, 4419504015296405, 1795102026943880, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (376, 4419504015296405, 1795102268362790, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (377, 4419504015296405, 1795102542787594, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (378, 4419504015296405, 1795102833324748, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (379, 4419504015296405, 1795103096707005, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (380, 2830938857814372, 1795108300000000, 'person:1001', 'said live', 'unconfirmed', 'published', '{"changed": ["attempts", "failure", "next_try_at", "published_at", "state"]}', NULL);
INSERT INTO event VALUES (381, 3657362313658369, 1795108300000000, 'person:1001', 'said not_live', 'unconfirmed', 'publishing', '{"changed": ["attempts", "container", "failure", "next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (382, 2830938857814372, 1795108300000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "media_id", "next_try_at", "permalink", "published_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (383, 3657362313658369, 1795108300000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (384, 3657362313658369, 1795108330000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (385, 3657362313658369, 1795108390000000, 'publisher', 'not live', 'publishing', 'ready', '{"changed": ["attempts", "checked_at", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (386, 3657362313658369, 1795108390000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (387, 3657362313658369, 1795108390000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (388, 3657362313658369, 1795108390000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (389, 3657362313658369, 1795108390000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (390, 5868244165008162, 1795111900000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (391, 5668635546998990, 1795111900000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (392, 5668635546998990, 1795111900000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (393, 2632367629709607, 1795111900000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (394, 2632367629709607, 1795111900000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (395, 2632367629709607, 1795111900000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (396, 5668635546998990, 1795111900000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (397, 2632367629709607, 1795111910000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (398, 5668635546998990, 1795111910000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (399, 2632367629709607, 1795111960000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (400, 2632367629709607, 1795111960000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (401, 3657362313658369, 1795111990000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (402, 2632367629709607, 1795112110000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (403, 2632367629709607, 1795112140000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (404, 2632367629709607, 1795112140000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (405, 2632367629709607, 1795112140000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["first_comment", "next_try_at", "permalink", "waits_for"]}', NULL);
INSERT INTO event VALUES (406, 3315936923513359, 1795115500000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (407, 3315936923513359, 1795115500000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (408, 3315936923513359, 1795115500000000, 'publisher', 'refused when asked ahead', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (409, 3315936923513359, 1795115560000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (410, 2632367629709607, 1795115740000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (411, 4503106895307618, 1795119100000000, 'person:1001', 'deleted', 'held', 'deleted', '{"changed": ["deleted_at", "state", "state_before_deletion"]}', NULL);
INSERT INTO event VALUES (412, 7054621320288398, 1795119100000000, 'person:1001', 'deleted', 'unconfirmed', 'deleted', '{"changed": ["deleted_at", "state", "state_before_deletion"]}', NULL);
INSERT INTO event VALUES (413, 5868244165008162, 1795119100000000, 'person:1001', 'deleted', 'draft', 'deleted', '{"changed": ["deleted_at", "state", "state_before_deletion"]}', NULL);
INSERT INTO event VALUES (414, 5668635546998990, 1795119100000000, 'person:1001', 'deleted', 'scheduled', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}', NULL);
INSERT INTO event VALUES (415, 2632367629709607, 1795119100000000, 'person:1001', 'deleted', 'published', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}', NULL);
INSERT INTO event VALUES (416, 3315936923513359, 1795119100000000, 'person:1001', 'deleted', 'failed', 'deleted', '{"changed": ["deleted_at", "state", "state_before_deletion"]}', NULL);
INSERT INTO event VALUES (417, 2830938857814372, 1795165900000000, 'publisher', 'figures read', 'published', 'published', '{"changed": ["first_comment", "invitations", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (418, 4035471340939865, 1795172400000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (419, 4035471340939865, 1795172400000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (420, 4035471340939865, 1795172400000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (421, 4035471340939865, 1795172410000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (422, 4035471340939865, 1795175940000000, 'publisher', 'medium could not be had', 'scheduled', 'scheduled', '{"changed": ["attempts", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (423, 4035471340939865, 1795176000000000, 'publisher', 'medium cannot be had', 'scheduled', 'scheduled', '{"changed": ["at_risk_since", "attempts", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (424, 668424803502744, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (425, 668424803502744, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (426, 1638666254713260, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (427, 1638666254713260, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (428, 3998117347822236, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (429, 3998117347822236, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (430, 2487031741286715, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (431, 2487031741286715, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (432, 5050033741767128, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (433, 5050033741767128, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (434, 6009977107304627, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (435, 6009977107304627, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (436, 8279794299683489, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (437, 8279794299683489, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (438, 1348559224690728, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (439, 1348559224690728, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (440, 668424803502744, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (441, 1638666254713260, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (442, 3998117347822236, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (443, 2487031741286715, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (444, 5050033741767128, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (445, 6009977107304627, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (446, 1348559224690728, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (447, 8279794299683489, 1795176000000000, 'publisher', 'Instagram is asked ahead', 'scheduled', 'scheduled', '{"changed": ["next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (448, 668424803502744, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (449, 1638666254713260, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (450, 3998117347822236, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (451, 2487031741286715, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (452, 5050033741767128, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (453, 6009977107304627, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (454, 8279794299683489, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (455, 1348559224690728, 1795176010000000, 'publisher', 'Instagram has accepted it', 'scheduled', 'scheduled', '{"changed": ["attempts", "containers_given_up", "next_try_at", "rehearsal", "waits_for"]}', NULL);
INSERT INTO event VALUES (456, 668424803502744, 1795176060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (457, 1638666254713260, 1795176060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (458, 3998117347822236, 1795176060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (459, 2487031741286715, 1795176060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (460, 5050033741767128, 1795176060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (461, 6009977107304627, 1795176060000000, 'publisher', 'container made ahead', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (462, 668424803502744, 1795176060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (463, 1638666254713260, 1795176060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (464, 3998117347822236, 1795176060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (465, 2487031741286715, 1795176060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (466, 5050033741767128, 1795176060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (467, 6009977107304627, 1795176060000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (468, 8190442693227913, 1795176120000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (469, 8190442693227913, 1795176120000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (470, 8190442693227913, 1795176120000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (471, 8190442693227913, 1795176130000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (472, 5593799381954765, 1795176130000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (473, 5593799381954765, 1795176130000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (474, 5593799381954765, 1795176130000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "rehearsal", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (475, 5593799381954765, 1795176140000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (476, 5593799381954765, 1795176160000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (477, 5593799381954765, 1795176190000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (478, 668424803502744, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (479, 1638666254713260, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (480, 3998117347822236, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (481, 2487031741286715, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (482, 5050033741767128, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (483, 6009977107304627, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (484, 5593799381954765, 1795176220000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (485, 668424803502744, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (486, 1638666254713260, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (487, 3998117347822236, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (488, 3998117347822236, 1795176240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (489, 2487031741286715, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (490, 2487031741286715, 1795176240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (491, 5050033741767128, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (492, 5050033741767128, 1795176240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (493, 6009977107304627, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (494, 6009977107304627, 1795176240000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "first_comment", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}', NULL);
INSERT INTO event VALUES (495, 7842240361107431, 1795176240000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (496, 7842240361107431, 1795176240000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (497, 8262703787803806, 1795176240000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (498, 8262703787803806, 1795176240000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (499, 7842240361107431, 1795176240000000, 'publisher', 'throttled', 'scheduled', 'scheduled', '{"changed": ["failure", "next_try_at", "waits_for"]}', NULL);
INSERT INTO event VALUES (500, 1269886844622535, 1795176240000000, 'person:1001', 'said not_live', 'unconfirmed', 'publishing', '{"changed": ["attempts", "container", "failure", "next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (501, 4419504015296405, 1795176240000000, 'person:1001', 'said not_live', 'unconfirmed', 'publishing', '{"changed": ["attempts", "container", "failure", "next_try_at", "publish_at", "state"]}', NULL);
INSERT INTO event VALUES (502, 5653732160029504, 1795176240000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO event VALUES (503, 3775980286918553, 1795176240000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}', NULL);
INSERT INTO figures VALUES (2228749311943891, 1, 1794999900000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (6348426349385639, 1, 1794999900000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (8999351538876433, 1, 1795000010863055, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (767278915588273, 1, 1795002000000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (2196731221354122, 1, 1795007100000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (4017690924687468, 1, 1795014300000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (2228749311943891, 24, 1795082700000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (6348426349385639, 24, 1795082700000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (8999351538876433, 24, 1795082810863055, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (767278915588273, 24, 1795084800000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (2196731221354122, 24, 1795089900000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (4017690924687468, 24, 1795097100000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (3657362313658369, 1, 1795111990000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (2632367629709607, 1, 1795115740000000, 120, 100, 3, 2, 1, false);
INSERT INTO figures VALUES (2830938857814372, 24, 1795165900000000, 120, 100, 3, 2, 1, false);
INSERT INTO file_store VALUES ('uc1i2pPA', NULL, NULL, NULL, NULL, NULL);
INSERT INTO group_account VALUES (-1001, 1);
INSERT INTO group_chat VALUES (-1001, 'A group of a test', 1001, 1795176240000000, 1795176240000000);
INSERT INTO group_chat VALUES (-1002, 'Another group of a test', 1001, 1795176240000000, NULL);
INSERT INTO hosted_file VALUES (1, 'uc1i2pPA1EvE_NFDuoPJCGiitZ7VUWqTi1eikeaZvpC', 'wanted', false, 1001, 1795176240000000, 'file-of-a-test', 'unique-of-a-test', NULL, 'photo', NULL, NULL, NULL, '{}', 'bread.jpg', NULL, 4096, 1080, 1080, NULL, NULL, NULL, '[]', NULL, NULL, 0, 1795176240000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO invitation VALUES (1, '6c3cdfafbb512f88ec4e1b30c58a5f23b28be95bbce78b8d94905805161b8948', 'editor', 1001, 1795262640000000);
INSERT INTO notice VALUES (24, 1001, 'refused', 1795022740000000, 4262097101159696, 2, '{}', 0, 1795022740000000, 1795172400000000);
INSERT INTO notice VALUES (27, 1001, 'failed', 1795025200000000, 1138976570065256, 2, '{}', 0, 1795025200000000, 1795172400000000);
INSERT INTO notice VALUES (30, 1001, 'refused', 1795029944372379, 974425478687114, 2, '{}', 0, 1795029944372379, 1795172400000000);
INSERT INTO notice VALUES (33, 1001, 'failed', 1795032404978662, 6806121926641996, 2, '{}', 0, 1795032404978662, 1795172400000000);
INSERT INTO notice VALUES (1, 1001, 'changed', 1794996010000000, 6348426349385639, 1, '{}', 0, 1794996010000000, 1795010740000000);
INSERT INTO notice VALUES (2, 1001, 'changed', 1794996010000000, 2228749311943891, 8, '{}', 0, 1794996010000000, 1795010740000000);
INSERT INTO notice VALUES (3, 1001, 'changed', 1794996010000000, 8999351538876433, 9, '{}', 0, 1794996010000000, 1795010740000000);
INSERT INTO notice VALUES (4, 1001, 'changed', 1794996010000000, 767278915588273, 1, '{}', 0, 1794996010000000, 1795010740000000);
INSERT INTO notice VALUES (5, 1001, 'published', 1794996300000000, 6348426349385639, 1, '{}', 0, 1794996300000000, 1795010740000000);
INSERT INTO notice VALUES (6, 1001, 'published', 1794996300000000, 2228749311943891, 8, '{}', 0, 1794996300000000, 1795010740000000);
INSERT INTO notice VALUES (7, 1001, 'published', 1794996410863055, 8999351538876433, 9, '{}', 0, 1794996410863055, 1795010740000000);
INSERT INTO notice VALUES (8, 1001, 'published', 1794998400000000, 767278915588273, 1, '{}', 0, 1794998400000000, 1795010740000000);
INSERT INTO notice VALUES (9, 1001, 'figures', 1794999900000000, 2228749311943891, 8, '{"hours": 1}', 0, 1794999900000000, 1795010740000000);
INSERT INTO notice VALUES (10, 1001, 'figures', 1794999900000000, 6348426349385639, 1, '{"hours": 1}', 0, 1794999900000000, 1795010740000000);
INSERT INTO notice VALUES (11, 1001, 'figures', 1795000010863055, 8999351538876433, 9, '{"hours": 1}', 0, 1795000010863055, 1795010740000000);
INSERT INTO notice VALUES (12, 1001, 'figures', 1795002000000000, 767278915588273, 1, '{"hours": 1}', 0, 1795002000000000, 1795010740000000);
INSERT INTO notice VALUES (13, 1001, 'changed', 1795003210000000, 2196731221354122, 1, '{}', 0, 1795003210000000, 1795010740000000);
INSERT INTO notice VALUES (14, 1001, 'published', 1795003500000000, 2196731221354122, 1, '{}', 0, 1795003510000000, 1795010740000000);
INSERT INTO notice VALUES (15, 1001, 'figures', 1795007100000000, 2196731221354122, 1, '{"hours": 1}', 0, 1795007100000000, 1795010740000000);
INSERT INTO notice VALUES (16, 1001, 'changed', 1795010410000000, 4017690924687468, 1, '{}', 0, 1795010410000000, 1795010740000000);
INSERT INTO notice VALUES (17, 1001, 'published', 1795010700000000, 4017690924687468, 1, '{}', 0, 1795010710000000, 1795010740000000);
INSERT INTO notice VALUES (18, 1001, 'link', 1795010805000000, 4017690924687468, 1, '{}', 0, 1795010805000000, NULL);
INSERT INTO notice VALUES (19, 1001, 'figures', 1795014300000000, 4017690924687468, 1, '{"hours": 1}', 0, 1795014300000000, NULL);
INSERT INTO notice VALUES (20, 1001, 'refused', 1795017940000000, 8693417031110770, 2, '{}', 0, 1795017940000000, NULL);
INSERT INTO notice VALUES (21, 1001, 'failed', 1795018000000000, 8693417031110770, 2, '{}', 0, 1795018000000000, NULL);
INSERT INTO notice VALUES (22, 1001, 'refused', 1795020340000000, 8735801720954507, 2, '{}', 0, 1795020340000000, NULL);
INSERT INTO notice VALUES (23, 1001, 'failed', 1795020400000000, 8735801720954507, 2, '{}', 0, 1795020400000000, NULL);
INSERT INTO notice VALUES (25, 1001, 'failed', 1795022800000000, 4262097101159696, 2, '{}', 0, 1795022800000000, NULL);
INSERT INTO notice VALUES (26, 1001, 'refused', 1795025140000000, 1138976570065256, 2, '{}', 0, 1795025140000000, NULL);
INSERT INTO notice VALUES (28, 1001, 'refused', 1795027540000000, 3546610321137608, 2, '{}', 0, 1795027540000000, NULL);
INSERT INTO notice VALUES (29, 1001, 'failed', 1795027600000000, 3546610321137608, 2, '{}', 0, 1795027600000000, NULL);
INSERT INTO notice VALUES (31, 1001, 'failed', 1795030004372379, 974425478687114, 2, '{}', 0, 1795030004372379, NULL);
INSERT INTO notice VALUES (32, 1001, 'refused', 1795032344978662, 6806121926641996, 2, '{}', 0, 1795032344978662, NULL);
INSERT INTO notice VALUES (34, 1001, 'changed', 1795034750000000, 5522934049307232, 2, '{}', 0, 1795034750000000, NULL);
INSERT INTO notice VALUES (35, 1001, 'failed', 1795035080000000, 5522934049307232, 2, '{}', 0, 1795035080000000, NULL);
INSERT INTO notice VALUES (37, 1001, 'failed', 1795037480000000, 8634152906371199, 2, '{}', 0, 1795037480000000, NULL);
INSERT INTO notice VALUES (38, 1001, 'refused', 1795039544391028, 3780640619013420, 2, '{}', 0, 1795039544391028, NULL);
INSERT INTO notice VALUES (40, 1001, 'refused', 1795041940000000, 3709192306564496, 2, '{}', 0, 1795041940000000, NULL);
INSERT INTO notice VALUES (41, 1001, 'failed', 1795042000000000, 3709192306564496, 2, '{}', 0, 1795042000000000, NULL);
INSERT INTO notice VALUES (43, 1001, 'failed', 1795044410000000, 2250891247434988, 2, '{}', 0, 1795044410000000, NULL);
INSERT INTO notice VALUES (44, 1001, 'failed', 1795046846737340, 7027778410217493, 2, '{}', 0, 1795046846737340, NULL);
INSERT INTO notice VALUES (46, 1001, 'failed', 1795049480000000, 348681725630241, 2, '{}', 0, 1795049480000000, NULL);
INSERT INTO notice VALUES (47, 1001, 'changed', 1795051550000000, 3884132838226216, 2, '{}', 0, 1795051550000000, NULL);
INSERT INTO notice VALUES (49, 1001, 'failed', 1795051880000000, 3884132838226216, 2, '{}', 0, 1795051880000000, NULL);
INSERT INTO notice VALUES (50, 1001, 'waiting', 1795054300000000, 2943913286659794, 2, '{"reason": "no_answer", "until": {"instant": "2026-11-19T02:24:40+00:00"}}', 0, 1795054300000000, NULL);
INSERT INTO notice VALUES (51, 1001, 'late', 1795055108154833, 2943913286659794, 2, '{"due": {"instant": "2026-11-19T02:09:40+00:00"}, "reason": "no_answer"}', 0, 1795055111154833, NULL);
INSERT INTO notice VALUES (52, 1001, 'changed', 1795057550000000, 4503106895307618, 6, '{}', 0, 1795057550000000, NULL);
INSERT INTO notice VALUES (53, 1001, 'changed', 1795057550000000, 7546574675009344, 6, '{}', 0, 1795057550000000, NULL);
INSERT INTO notice VALUES (54, 1001, 'quota', 1795057750000000, 7546574675009344, 6, '{"limit": 50, "free_at": {"instant": "2026-11-20T03:09:10+00:00"}}', 0, 1795057750000000, NULL);
INSERT INTO notice VALUES (55, 1001, 'quota', 1795057810000000, 4503106895307618, 6, '{"limit": 50, "free_at": {"instant": "2026-11-20T03:10:10+00:00"}}', 0, 1795057810000000, NULL);
INSERT INTO notice VALUES (36, 1001, 'changed', 1795037150000000, 8634152906371199, 2, '{}', 0, 1795037150000000, 1795172400000000);
INSERT INTO notice VALUES (39, 1001, 'failed', 1795039604391028, 3780640619013420, 2, '{}', 0, 1795039604391028, 1795172400000000);
INSERT INTO notice VALUES (42, 1001, 'refused', 1795044350000000, 2250891247434988, 2, '{}', 0, 1795044350000000, 1795172400000000);
INSERT INTO notice VALUES (45, 1001, 'changed', 1795049150000000, 348681725630241, 2, '{}', 0, 1795049150000000, 1795172400000000);
INSERT INTO notice VALUES (48, 1001, 'changed', 1795051550000000, 348681725630241, 2, '{}', 0, 1795051550000000, 1795172400000000);
INSERT INTO notice VALUES (56, 1002, 'account_trouble', 1795061140000000, NULL, 3, '{"username": "away.test", "held": 2, "next_due": {"instant": "2026-11-20T04:05:40+00:00"}, "disconnected_by": 1001}', 0, 1795061140000000, NULL);
INSERT INTO notice VALUES (58, 1002, 'account_trouble', 1795061140000000, NULL, 4, '{"username": "trouble.test", "held": 2, "next_due": {"instant": "2026-11-19T04:09:40+00:00"}}', 0, 1795061140000000, NULL);
INSERT INTO notice VALUES (59, 1001, 'changed', 1795064750000000, 1147550613067379, 7, '{}', 0, 1795064750000000, NULL);
INSERT INTO notice VALUES (60, 1001, 'in_doubt', 1795065008262650, 1147550613067379, 7, '{}', 0, 1795065010000000, NULL);
INSERT INTO notice VALUES (61, 1001, 'unconfirmed', 1795066784674623, 1147550613067379, 7, '{}', 0, 1795066784674623, NULL);
INSERT INTO notice VALUES (62, 1001, 'changed', 1795072010000000, 7054621320288398, 7, '{}', 0, 1795072010000000, NULL);
INSERT INTO notice VALUES (64, 1001, 'unconfirmed', 1795074063633996, 7054621320288398, 7, '{}', 0, 1795074063633996, NULL);
INSERT INTO notice VALUES (65, 1001, 'changed', 1795079270000000, 2830938857814372, 7, '{}', 0, 1795079270000000, NULL);
INSERT INTO notice VALUES (67, 1001, 'unconfirmed', 1795081312754889, 2830938857814372, 7, '{}', 0, 1795081312754889, NULL);
INSERT INTO notice VALUES (68, 1001, 'figures', 1795082700000000, 2228749311943891, 8, '{"hours": 24}', 0, 1795082700000000, NULL);
INSERT INTO notice VALUES (70, 1001, 'figures', 1795082810863055, 8999351538876433, 9, '{"hours": 24}', 0, 1795082810863055, NULL);
INSERT INTO notice VALUES (71, 1001, 'figures', 1795084800000000, 767278915588273, 1, '{"hours": 24}', 0, 1795084800000000, NULL);
INSERT INTO notice VALUES (73, 1001, 'in_doubt', 1795086786595108, 3657362313658369, 7, '{}', 0, 1795086790000000, NULL);
INSERT INTO notice VALUES (74, 1001, 'unconfirmed', 1795088503703695, 3657362313658369, 7, '{}', 0, 1795088503703695, NULL);
INSERT INTO notice VALUES (76, 1001, 'changed', 1795093790000000, 1269886844622535, 7, '{}', 0, 1795093790000000, NULL);
INSERT INTO notice VALUES (77, 1001, 'in_doubt', 1795094045805994, 1269886844622535, 7, '{}', 0, 1795094050000000, NULL);
INSERT INTO notice VALUES (79, 1001, 'figures', 1795097100000000, 4017690924687468, 1, '{"hours": 24}', 0, 1795097100000000, NULL);
INSERT INTO notice VALUES (80, 1001, 'changed', 1795101050000000, 4419504015296405, 7, '{}', 0, 1795101050000000, NULL);
INSERT INTO notice VALUES (82, 1001, 'unconfirmed', 1795103096707005, 4419504015296405, 7, '{}', 0, 1795103096707005, NULL);
INSERT INTO notice VALUES (83, 1001, 'link', 1795108300000000, 2830938857814372, 7, '{}', 0, 1795108300000000, NULL);
INSERT INTO notice VALUES (84, 1001, 'published', 1795108390000000, 3657362313658369, 7, '{}', 0, 1795108390000000, NULL);
INSERT INTO notice VALUES (85, 1001, 'changed', 1795111910000000, 2632367629709607, 10, '{}', 0, 1795111910000000, NULL);
INSERT INTO notice VALUES (86, 1001, 'changed', 1795111910000000, 5668635546998990, 1, '{}', 0, 1795111910000000, NULL);
INSERT INTO notice VALUES (88, 1001, 'published', 1795112140000000, 2632367629709607, 10, '{}', 0, 1795112140000000, NULL);
INSERT INTO notice VALUES (89, 1001, 'refused', 1795115500000000, 3315936923513359, 2, '{}', 0, 1795115500000000, NULL);
INSERT INTO notice VALUES (91, 1001, 'figures', 1795115740000000, 2632367629709607, 10, '{"hours": 1}', 0, 1795115740000000, NULL);
INSERT INTO notice VALUES (57, 1001, 'account_trouble', 1795061140000000, NULL, 4, '{"username": "trouble.test", "held": 2, "next_due": {"instant": "2026-11-19T04:09:40+00:00"}}', 0, 1795061140000000, 1795172400000000);
INSERT INTO notice VALUES (63, 1001, 'in_doubt', 1795072268159953, 7054621320288398, 7, '{}', 0, 1795072270000000, 1795172400000000);
INSERT INTO notice VALUES (66, 1001, 'in_doubt', 1795079526692760, 2830938857814372, 7, '{}', 0, 1795079530000000, 1795172400000000);
INSERT INTO notice VALUES (69, 1001, 'figures', 1795082700000000, 6348426349385639, 1, '{"hours": 24}', 0, 1795082700000000, 1795172400000000);
INSERT INTO notice VALUES (72, 1001, 'changed', 1795086530000000, 3657362313658369, 7, '{}', 0, 1795086530000000, 1795172400000000);
INSERT INTO notice VALUES (75, 1001, 'figures', 1795089900000000, 2196731221354122, 1, '{"hours": 24}', 0, 1795089900000000, 1795172400000000);
INSERT INTO notice VALUES (78, 1001, 'unconfirmed', 1795095808497570, 1269886844622535, 7, '{}', 0, 1795095808497570, 1795172400000000);
INSERT INTO notice VALUES (81, 1001, 'in_doubt', 1795101308880189, 4419504015296405, 7, '{}', 0, 1795101310000000, 1795172400000000);
INSERT INTO notice VALUES (87, 1001, 'figures', 1795111990000000, 3657362313658369, 7, '{"hours": 1}', 0, 1795111990000000, 1795172400000000);
INSERT INTO notice VALUES (90, 1001, 'failed', 1795115560000000, 3315936923513359, 2, '{}', 0, 1795115560000000, 1795172400000000);
INSERT INTO notice VALUES (92, 1001, 'figures', 1795165900000000, 2830938857814372, 7, '{"hours": 24}', 1, 1795176060000000, NULL);
INSERT INTO notice VALUES (93, 1001, 'changed', 1795172410000000, 4035471340939865, 1, '{}', 0, 1795172410000000, NULL);
INSERT INTO notice VALUES (94, 1002, 'access_ending', 1795173000000000, NULL, 8, '{"days": 7}', 0, 1795173000000000, NULL);
INSERT INTO notice VALUES (95, 1001, 'restored', 1795173000000000, NULL, NULL, '{"made_at": {"instant": "2026-11-18T09:00:00+00:00"}}', 0, 1795173000000000, NULL);
INSERT INTO notice VALUES (96, 1001, 'set_aside', 1795173000000000, NULL, NULL, '{"at": {"instant": "2026-11-18T09:00:00+00:00"}, "is_read": true}', 0, 1795173000000000, NULL);
INSERT INTO notice VALUES (97, 1001, 'card', 1795173000000000, 7527121938690540, 1, '{}', 0, 1795173000000000, NULL);
INSERT INTO notice VALUES (98, 1001, 'at_risk', 1795176000000000, 4035471340939865, 1, '{"problem": "media_bad_status", "values": {"status": 404}}', 0, 1795176000000000, NULL);
INSERT INTO notice VALUES (99, 1001, 'changed', 1795176010000000, 668424803502744, 11, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (100, 1001, 'changed', 1795176010000000, 1638666254713260, 12, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (101, 1001, 'changed', 1795176010000000, 3998117347822236, 13, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (102, 1001, 'changed', 1795176010000000, 2487031741286715, 14, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (103, 1001, 'changed', 1795176010000000, 5050033741767128, 15, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (104, 1001, 'changed', 1795176010000000, 6009977107304627, 16, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (105, 1001, 'changed', 1795176010000000, 8279794299683489, 1, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (106, 1001, 'changed', 1795176010000000, 1348559224690728, 8, '{}', 0, 1795176010000000, NULL);
INSERT INTO notice VALUES (107, 1001, 'published', 1795176240000000, 6009977107304627, 16, '{}', 0, 1795176250000000, NULL);
INSERT INTO person VALUES (1002, 'Борис Проба', 'ru', true, 'Europe/Berlin', NULL, NULL, 1794992400000000, true, false, 'mine', NULL, NULL, true);
INSERT INTO person VALUES (6666, '', 'en', false, 'UTC', NULL, 1794992400000000, NULL, true, false, 'mine', NULL, NULL, false);
INSERT INTO person VALUES (1001, 'Anna Test', 'en', false, 'UTC', 1, NULL, 1794992400000000, true, false, 'mine', NULL, NULL, true);
INSERT INTO person VALUES (1003, 'Vera Test', 'en', false, 'Europe/Paris', NULL, NULL, 1795176240000000, true, false, 'all', 'viewer', NULL, false);
INSERT INTO person_data VALUES ('user', 1001, '{"own_messages": {"1": {"post_id": 8667580601683942, "has_link": true, "said": [""], "was_whole": true}}, "focus": {"post_id": 8667580601683942, "version": 1, "walk": false, "value": "6f49cdbd80e1b95d", "medium": 0, "from_slide": false}, "pictured": {"2": "3e50f65dee6b"}, "touched": {"post_id": 8667580601683942, "version": 1, "caption": "6f49cdbd80e1b95d", "at": 1794996000.0, "slide": null}, "about": {"2": 8667580601683942}, "open_field": {"post_id": 8667580601683942, "field": "caption", "who": "Anna Test", "at": 1794996000.0, "is_open": true}, "prompt": 2, "covered": {"2": false}}');
INSERT INTO person_data VALUES ('user', 1002, '{"own_messages": {"5": {"post_id": 1137888772765293, "has_link": true, "said": [""], "was_whole": true}}, "focus": {"post_id": 1137888772765293, "version": 1, "walk": false, "value": "2e38e77b22c314a4", "medium": 0, "from_slide": false}, "pictured": {"6": "afb42e49feec"}, "touched": {"post_id": 1137888772765293, "version": 1, "caption": "6f49cdbd80e1b95d", "at": 1794996000.0, "slide": null}, "about": {"6": 1137888772765293}, "open_field": {"post_id": 1137888772765293, "field": "people", "who": "\u0411\u043e\u0440\u0438\u0441 \u041f\u0440\u043e\u0431\u0430", "at": 1794996000.0, "is_open": true}, "prompt": 6, "covered": {"6": false}}');
INSERT INTO post VALUES (8667580601683942, 1, 'draft', 1001, 1, '17841400001', '', NULL, NULL, 1794996000000000, 1794996000000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', 'telegram:1001', NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1137888772765293, 1, 'draft', 1002, 1, '17841400001', '', NULL, NULL, 1794996000000000, 1794996000000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', 'telegram:1004', NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7527121938690540, 1, 'draft', 1001, 1, '17841400001', 'Story of a test: draft — проба №7 🥐', NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1892248769773421, 1, 'draft', 1001, 1, '17841400001', 'Story of a test: draft of a reel — проба №8 🥐', NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7882910221192711, 1, 'draft', 1002, 8, '17841400008', '', NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (298331079492741, 2, 'draft', 1001, 1, '17841400001', 'Story of a test: draft of a medium in doubt — проба №10 🥐', NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8693417031110770, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by the shape of a photo — проба №11 🥐', NULL, 1795018180000000, 1795017940000000, 1795018000000000, NULL, '{"cause": "media_ratio", "code": 36003, "subcode": 2207009, "message": "Invalid aspect ratio", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795018000000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T16:05:40+00:00"}, "accepted_at": null, "failure": {"cause": "media_ratio", "code": 36003, "subcode": 2207009, "message": "Invalid aspect ratio", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8735801720954507, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by a tag — проба №12 🥐', NULL, 1795020580000000, 1795020340000000, 1795020400000000, NULL, '{"cause": "user_tags", "code": 110, "subcode": 2207018, "message": "The user cannot be tagged", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795020400000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T16:45:40+00:00"}, "accepted_at": null, "failure": {"cause": "user_tags", "code": 110, "subcode": 2207018, "message": "The user cannot be tagged", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4262097101159696, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by a caption — проба №13 🥐', NULL, 1795022980000000, 1795022740000000, 1795022800000000, NULL, '{"cause": "caption_too_long", "code": 36004, "subcode": 2207010, "message": "The caption was too long", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795022800000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T17:25:40+00:00"}, "accepted_at": null, "failure": {"cause": "caption_too_long", "code": 36004, "subcode": 2207010, "message": "The caption was too long", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2228749311943891, 4, 'published', 1001, 8, '17841400008', 'Story of a test: published on a page — проба №3 🥐', NULL, 1794996300000000, 1794996000000000, 1795082700000000, NULL, NULL, 'c17900002', 0, 1795601100000000, NULL, NULL, 'm17900006', 'https://www.instagram.com/p/m17900006/', 1794996300000000, NULL, NULL, 1794996270000000, NULL, NULL, NULL, NULL, 'photo', NULL, 2, 1, 0, 1, NULL, 1795082700000000, 1794996300000000, 1794996300000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T10:00:00+00:00"}, "accepted_at": {"instant": "2026-11-18T10:00:10+00:00"}, "failure": null, "container_id": 2}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6348426349385639, 4, 'published', 1001, 1, '17841400001', 'Story of a test: published with tags — проба №1 🥐', '106009999000003', 1794996300000000, 1794996000000000, 1795082700000000, NULL, NULL, 'c17900001', 0, 1795601100000000, NULL, NULL, 'm17900005', 'https://www.instagram.com/p/m17900005/', 1794996300000000, NULL, NULL, 1794996270000000, NULL, NULL, NULL, NULL, 'photo', NULL, 1, 1, 0, 1, NULL, 1795082700000000, 1794996300000000, 1794996300000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T10:00:00+00:00"}, "accepted_at": {"instant": "2026-11-18T10:00:10+00:00"}, "failure": null, "container_id": 1}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8999351538876433, 10, 'published', 1001, 9, '17841400009', 'Story of a test: published late — проба №4 🥐', NULL, 1794996300000000, 1794996000000000, 1795082810863055, NULL, NULL, 'c17900003', 0, 1795601210863055, NULL, NULL, 'm17900007', 'https://www.instagram.com/p/m17900007/', 1794996410863055, NULL, NULL, 1794996392755597, NULL, NULL, NULL, NULL, 'photo', NULL, 3, 1, 0, 1, NULL, 1795082810863055, 1794996410863055, 1794996410863055, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T10:00:00+00:00"}, "accepted_at": {"instant": "2026-11-18T10:00:10+00:00"}, "failure": null, "container_id": 3}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (767278915588273, 4, 'published', 1001, 1, '17841400001', 'Story of a test: published reel — проба №2 🥐', NULL, 1794998400000000, 1794996000000000, 1795084800000000, NULL, NULL, 'c17900004', 0, 1795603200000000, NULL, NULL, 'm17900008', 'https://www.instagram.com/p/m17900008/', 1794998400000000, NULL, NULL, 1794998370000000, NULL, NULL, NULL, NULL, 'reel', NULL, 4, 1, 0, 1, NULL, 1795084800000000, 1794998400000000, 1794998400000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T10:00:00+00:00"}, "accepted_at": {"instant": "2026-11-18T10:00:10+00:00"}, "failure": null, "container_id": 4}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2196731221354122, 4, 'published', 1001, 1, '17841400001', 'Story of a test: published without link — проба №5 🥐', NULL, 1795003500000000, 1795003200000000, 1795089900000000, NULL, NULL, 'c17900009', 5, 1795608300000000, NULL, NULL, 'm17900010', NULL, 1795003500000000, NULL, NULL, 1795003470000000, NULL, NULL, NULL, NULL, 'photo', NULL, 5, 1, 0, 1, NULL, 1795089900000000, 1795003500000000, 1795003500000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-18T12:00:10+00:00"}, "failure": null, "container_id": 5}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4017690924687468, 4, 'published', 1001, 1, '17841400001', 'Story of a test: published, its link found later — проба №6 🥐', NULL, 1795010700000000, 1795010400000000, 1795097100000000, NULL, NULL, 'c17900011', 3, 1795615500000000, NULL, NULL, 'm17900012', 'https://www.instagram.com/p/m17900012/', 1795010700000000, NULL, NULL, 1795010670000000, NULL, NULL, NULL, NULL, 'photo', NULL, 6, 1, 0, 1, NULL, 1795097100000000, 1795010700000000, 1795010700000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T14:00:00+00:00"}, "accepted_at": {"instant": "2026-11-18T14:00:10+00:00"}, "failure": null, "container_id": 6}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1138976570065256, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by a place — проба №14 🥐', NULL, 1795025380000000, 1795025140000000, 1795025200000000, NULL, '{"cause": "location", "code": 100, "subcode": null, "message": "Param location_id is INVALID_LOCATION_ID", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795025200000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T18:05:40+00:00"}, "accepted_at": null, "failure": {"cause": "location", "code": 100, "subcode": null, "message": "Param location_id is INVALID_LOCATION_ID", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3546610321137608, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by a cover — проба №15 🥐', NULL, 1795027780000000, 1795027540000000, 1795027600000000, NULL, '{"cause": "thumb_offset", "code": 1, "subcode": 2207057, "message": "Thumbnail offset is beyond the video", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795027600000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T18:45:40+00:00"}, "accepted_at": null, "failure": {"cause": "thumb_offset", "code": 1, "subcode": 2207057, "message": "Thumbnail offset is beyond the video", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (974425478687114, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed with words for people — проба №16 🥐', NULL, 1795030180000000, 1795029940000000, 1795030004372379, NULL, '{"cause": "unknown", "code": 100, "subcode": 2207999, "message": "Words for people, of a test", "fbtrace_id": "Trace1", "step": "create", "technical": "Application request limit of a test", "medium": null, "receipt": null}', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795030004372379, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T19:25:44.372379+00:00"}, "accepted_at": null, "failure": {"cause": "unknown", "code": 100, "subcode": 2207999, "message": "Words for people, of a test", "fbtrace_id": "Trace1", "step": "create", "technical": "Application request limit of a test", "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6806121926641996, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed with words alone — проба №17 🥐', NULL, 1795032580000000, 1795032340000000, 1795032404978662, NULL, '{"cause": "unknown", "code": null, "subcode": null, "message": "An unexpected sentence of Meta''s", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795032404978662, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T20:05:44.978662+00:00"}, "accepted_at": null, "failure": {"cause": "unknown", "code": null, "subcode": null, "message": "An unexpected sentence of Meta''s", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5522934049307232, 4, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by spam — проба №18 🥐', NULL, 1795034980000000, 1795034740000000, 1795035680000000, NULL, '{"cause": "spam", "code": 4, "subcode": 2207051, "message": "The action was blocked", "fbtrace_id": "Trace1", "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900013', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795034950000000, NULL, NULL, NULL, NULL, 'photo', NULL, 7, 1, 0, 1, NULL, 1795035680000000, 1795035080000000, 1795035080000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T20:45:40+00:00"}, "accepted_at": {"instant": "2026-11-18T20:45:50+00:00"}, "failure": null, "container_id": 7}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8634152906371199, 4, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by content at publish — проба №19 🥐', NULL, 1795037380000000, 1795037140000000, 1795038080000000, NULL, '{"cause": "media_format", "code": 352, "subcode": 2207026, "message": "Unsupported video format", "fbtrace_id": "Trace1", "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900014', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795037350000000, NULL, NULL, NULL, NULL, 'photo', NULL, 8, 1, 0, 1, NULL, 1795038080000000, 1795037480000000, 1795037480000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T21:25:40+00:00"}, "accepted_at": {"instant": "2026-11-18T21:25:50+00:00"}, "failure": null, "container_id": 8}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3780640619013420, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by an unknown code — проба №20 🥐', NULL, 1795039780000000, 1795039540000000, 1795039604391028, NULL, '{"cause": "unknown", "code": 987, "subcode": 654, "message": "A code of a test", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795039604391028, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T22:05:44.391028+00:00"}, "accepted_at": null, "failure": {"cause": "unknown", "code": 987, "subcode": 654, "message": "A code of a test", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3709192306564496, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by our mistake — проба №21 🥐', NULL, 1795042180000000, 1795041940000000, 1795042000000000, NULL, '{"cause": "our_mistake", "code": 100, "subcode": 2207023, "message": "Unknown media type", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795042000000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T22:45:40+00:00"}, "accepted_at": null, "failure": {"cause": "our_mistake", "code": 100, "subcode": 2207023, "message": "Unknown media type", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2250891247434988, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed container — проба №22 🥐', NULL, 1795045300000000, 1795044340000000, 1795044410000000, NULL, '{"cause": "media_format", "code": null, "subcode": 2207026, "message": "Error: Media upload has failed with error code 2207026", "fbtrace_id": null, "step": "poll", "technical": null, "medium": null, "receipt": null}', 'c17900016', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, 10, 1, 0, 0, NULL, 1795044410000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-18T23:25:40+00:00"}, "accepted_at": null, "failure": {"cause": "media_format", "code": null, "subcode": 2207026, "message": "Error: Media upload has failed with error code 2207026", "fbtrace_id": null, "step": "poll", "technical": null, "medium": null, "receipt": null}, "container_id": 9}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7027778410217493, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed container without numbers — проба №23 🥐', NULL, 1795047700000000, 1795046740000000, 1795046846737340, NULL, '{"cause": "container", "code": null, "subcode": null, "message": "Something else went wrong in a test", "fbtrace_id": null, "step": "poll", "technical": null, "medium": null, "receipt": null}', 'c17900020', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, 14, 3, 2, 0, NULL, 1795046846737340, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T00:05:50+00:00"}, "accepted_at": null, "failure": null, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (348681725630241, 6, 'scheduled', 1001, 2, '17841400002', 'Edited after being asked: failed, then planned anew', NULL, 1795186800000000, 1795049140000000, 1795051550000000, NULL, NULL, 'c17900021', 0, 1795183200000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, 15, 1, 0, 0, NULL, 1795051550000000, 1795049480000000, 1795049480000000, NULL, '{}', false, '{"creation_id": "c17900023", "made_at": {"instant": "2026-11-19T01:25:40+00:00"}, "accepted_at": {"instant": "2026-11-19T01:25:50+00:00"}, "failure": null, "container_id": 17}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3884132838226216, 5, 'failed', 1001, 2, '17841400002', 'Edited after being asked: failed, then edited', NULL, 1795051780000000, 1795051540000000, 1795053940000000, NULL, NULL, 'c17900022', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795051750000000, NULL, NULL, NULL, NULL, 'photo', NULL, 16, 1, 0, 0, NULL, 1795052480000000, 1795051880000000, 1795051880000000, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2943913286659794, 3, 'held', 1001, 2, '17841400002', 'Story of a test: held as too late — проба №26 🥐', NULL, 1795054180000000, 1795053940000000, 1795055108154833, 'late', '{"cause": "unreachable", "code": null, "subcode": null, "message": "no answer from Meta: ConnectionError", "fbtrace_id": null, "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 9, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'no_answer', 1795054300000000, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795055108154833, 1795054180000000, 1795054196680357, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T02:05:40+00:00"}, "accepted_at": null, "failure": null, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7546574675009344, 3, 'held', 1001, 6, '17841400006', 'Story of a test: held for the quota — проба №27 🥐', NULL, 1795057780000000, 1795057540000000, 1795057750000000, 'quota', NULL, 'c17900025', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, 19, 1, 0, 0, NULL, 1795057750000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T03:05:40+00:00"}, "accepted_at": {"instant": "2026-11-19T03:05:50+00:00"}, "failure": null, "container_id": 19}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5597338937824962, 3, 'held', 1001, 3, '17841400003', 'Story of a test: held as the account is disconnected — проба №29 🥐', NULL, 1795147540000000, 1795061140000000, 1795061140000000, 'access', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795061140000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1290070705006405, 3, 'held', 1002, 3, '17841400003', 'Story of a test: held as somebody disconnected the account — проба №30 🥐', NULL, 1795233940000000, 1795061140000000, 1795061140000000, 'access', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795061140000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (717976860133546, 3, 'held', 1002, 4, '17841400004', 'Story of a test: held with the others of its account — проба №32 🥐', NULL, 1795320340000000, 1795061140000000, 1795061140000000, 'access', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795061140000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6200549066938888, 3, 'held', 1001, 4, '17841400004', 'Story of a test: held as the account is in trouble — проба №31 🥐', NULL, 1795061380000000, 1795061140000000, 1795061140000000, 'access', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795061140000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1147550613067379, 4, 'unconfirmed', 1001, 7, '17841400007', 'Story of a test: unconfirmed — проба №33 🥐', NULL, 1795064980000000, 1795064740000000, 1795066784674623, NULL, '{"cause": "answer_lost", "code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900026', 11, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795064950000000, NULL, NULL, NULL, 1795065008262650, 'photo', NULL, 20, 1, 0, 1, NULL, 1795066784674623, 1795066784674623, 1795066784674623, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T05:05:40+00:00"}, "accepted_at": {"instant": "2026-11-19T05:05:50+00:00"}, "failure": null, "container_id": 20}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3657362313658369, 7, 'published', 1001, 7, '17841400007', 'Story of a test: said not to be live — проба №36 🥐', NULL, 1795108300000000, 1795086520000000, 1795111990000000, NULL, NULL, 'c17900032', 0, 1795194790000000, NULL, NULL, 'm17900036', 'https://www.instagram.com/p/m17900036/', 1795108390000000, NULL, NULL, 1795108390000000, NULL, NULL, NULL, 1795086786595108, 'photo', NULL, 23, 1, 0, 1, NULL, 1795111990000000, 1795108390000000, 1795108390000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T11:08:40+00:00"}, "accepted_at": {"instant": "2026-11-19T11:08:50+00:00"}, "failure": null, "container_id": 23}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4503106895307618, 4, 'deleted', 1001, 6, '17841400006', 'Story of a test: deleted while held — проба №28 🥐', NULL, 1795057840000000, 1795057540000000, 1795119100000000, 'quota', NULL, 'c17900024', 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119100000000, 'held', NULL, NULL, NULL, NULL, NULL, 'photo', NULL, 18, 1, 0, 0, NULL, 1795057810000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T03:05:40+00:00"}, "accepted_at": {"instant": "2026-11-19T03:05:50+00:00"}, "failure": null, "container_id": 18}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7054621320288398, 5, 'deleted', 1001, 7, '17841400007', 'Story of a test: deleted while unconfirmed — проба №34 🥐', NULL, 1795072240000000, 1795072000000000, 1795119100000000, NULL, '{"cause": "answer_lost", "code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900028', 11, NULL, NULL, NULL, NULL, NULL, NULL, 1795119100000000, 'unconfirmed', 1795072210000000, NULL, NULL, NULL, 1795072268159953, 'photo', NULL, 21, 1, 0, 0, NULL, 1795074063633996, 1795074063633996, 1795074063633996, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T07:06:40+00:00"}, "accepted_at": {"instant": "2026-11-19T07:06:50+00:00"}, "failure": null, "container_id": 21}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5868244165008162, 2, 'deleted', 1001, 1, '17841400001', 'Story of a test: deleted draft — проба №39 🥐', NULL, NULL, 1795111900000000, 1795119100000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119100000000, 'draft', NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5668635546998990, 3, 'deleted', 1001, 1, '17841400001', 'Story of a test: deleted while planned — проба №40 🥐', NULL, 1795284700000000, 1795111900000000, 1795119100000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119100000000, 'scheduled', NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795111910000000, NULL, NULL, NULL, '{}', false, '{"creation_id": "c17900038", "made_at": {"instant": "2026-11-19T18:11:40+00:00"}, "accepted_at": {"instant": "2026-11-19T18:11:50+00:00"}, "failure": null, "container_id": 27}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2632367629709607, 5, 'deleted', 1001, 10, '17841400010', 'Story of a test: deleted after it was published — проба №41 🥐', NULL, 1795112140000000, 1795111900000000, 1795119100000000, NULL, NULL, 'c17900037', 0, NULL, NULL, NULL, 'm17900039', 'https://www.instagram.com/p/m17900039/', 1795112140000000, 1795119100000000, 'published', 1795112110000000, NULL, NULL, NULL, NULL, 'photo', NULL, 26, 1, 0, 0, NULL, 1795115740000000, 1795112140000000, 1795112140000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T18:11:40+00:00"}, "accepted_at": {"instant": "2026-11-19T18:11:50+00:00"}, "failure": null, "container_id": 26}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3315936923513359, 4, 'deleted', 1001, 2, '17841400002', 'Story of a test: deleted after it failed — проба №42 🥐', NULL, 1795115740000000, 1795115500000000, 1795119100000000, NULL, '{"cause": "media_ratio", "code": 36003, "subcode": 2207009, "message": "Invalid aspect ratio", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119100000000, 'failed', NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795115560000000, NULL, NULL, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T19:11:40+00:00"}, "accepted_at": null, "failure": {"cause": "media_ratio", "code": 36003, "subcode": 2207009, "message": "Invalid aspect ratio", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}, "container_id": null}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2830938857814372, 5, 'published', 1001, 7, '17841400007', 'Story of a test: said to be live — проба №35 🥐', NULL, 1795079500000000, 1795079260000000, 1795165900000000, NULL, NULL, 'c17900030', 0, 1795684300000000, NULL, NULL, 'm17900031', 'https://www.instagram.com/p/m17900031/', 1795079500000000, NULL, NULL, 1795079470000000, NULL, NULL, NULL, 1795079526692760, 'photo', NULL, 22, 1, 0, 0, NULL, 1795165900000000, 1795081312754889, 1795081312754889, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T09:07:40+00:00"}, "accepted_at": {"instant": "2026-11-19T09:07:50+00:00"}, "failure": null, "container_id": 22}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4035471340939865, 2, 'scheduled', 1001, 1, '17841400001', 'Story of a test: scheduled, at risk — проба №43 🥐', NULL, 1795179540000000, 1795172400000000, 1795176000000000, NULL, NULL, NULL, 0, 1795178940000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795176000000000, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795176000000000, NULL, NULL, NULL, '{}', false, '{"creation_id": "c17900040", "made_at": {"instant": "2026-11-20T11:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T11:00:10+00:00"}, "failure": null, "container_id": 28}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1348559224690728, 2, 'scheduled', 1001, 8, '17841400008', 'Story of a test: scheduled reel — проба №51 🥐', NULL, 1795348800000000, 1795176000000000, 1795176010000000, NULL, NULL, NULL, 0, 1795345200000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, NULL, 0, 0, 0, NULL, 1795176010000000, NULL, NULL, NULL, '{}', false, '{"creation_id": "c17900061", "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 35}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6009977107304627, 4, 'published', 1001, 16, '17841400016', 'Story of a test: published, its link not read yet — проба №49 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, NULL, 'c17900060', 0, 1795176240000000, NULL, NULL, 'm17900067', NULL, 1795176240000000, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 34, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 34}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1269886844622535, 5, 'publishing', 1001, 7, '17841400007', 'Story of a test: just said not to be live — проба №37 🥐', NULL, 1795176240000000, 1795093780000000, 1795176240000000, NULL, NULL, 'c17900033', 0, 1795176240000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795093990000000, NULL, NULL, NULL, 1795094045805994, 'photo', NULL, 24, 1, 0, 0, NULL, 1795095808497570, 1795095808497570, 1795095808497570, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T13:09:40+00:00"}, "accepted_at": {"instant": "2026-11-19T13:09:50+00:00"}, "failure": null, "container_id": 24}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4419504015296405, 5, 'publishing', 1001, 7, '17841400007', 'Story of a test: just said not to be live, wrongly — проба №38 🥐', NULL, 1795176240000000, 1795101040000000, 1795176240000000, NULL, NULL, 'c17900034', 0, 1795176240000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795101250000000, NULL, NULL, NULL, 1795101308880189, 'photo', NULL, 25, 1, 0, 0, NULL, 1795103096707005, 1795103096707005, 1795103096707005, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-19T15:10:40+00:00"}, "accepted_at": {"instant": "2026-11-19T15:10:50+00:00"}, "failure": null, "container_id": 25}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8279794299683489, 2, 'scheduled', 1001, 1, '17841400001', 'Story of a test: scheduled — проба №50 🥐', NULL, 1795262400000000, 1795176000000000, 1795176010000000, NULL, NULL, NULL, 0, 1795258800000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795176010000000, NULL, NULL, NULL, '{}', false, '{"creation_id": "c17900062", "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 36}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8190442693227913, 2, 'ready', 1001, 10, '17841400010', 'Story of a test: ready — проба №52 🥐', NULL, 1795176300000000, 1795176120000000, 1795176130000000, NULL, NULL, 'c17900063', 0, 1795176270000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, 37, 1, 0, 0, NULL, 1795176130000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5593799381954765, 2, 'preparing', 1001, 9, '17841400009', 'Story of a test: preparing — проба №53 🥐', NULL, 1795176910000000, 1795176130000000, 1795176220000000, NULL, NULL, 'c17900064', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, 38, 1, 0, 0, NULL, 1795176220000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3998117347822236, 3, 'publishing', 1001, 13, '17841400013', 'Story of a test: publishing: answer lost, live — проба №46 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, '{"cause": "answer_lost", "code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900057', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 31, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 31}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (668424803502744, 3, 'publishing', 1001, 11, '17841400011', 'Story of a test: publishing: killed before the call — проба №44 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, NULL, 'c17900055', 0, 1795176250000000, 'worker/9eff37d8a3da20e2', 1795176300000000, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 29, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 29}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1638666254713260, 3, 'publishing', 1001, 12, '17841400012', 'Story of a test: publishing: killed after the call — проба №45 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, NULL, 'c17900056', 0, 1795176250000000, 'worker/1d4cdb5a9c6c04cd', 1795176300000000, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 30, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 30}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2487031741286715, 3, 'publishing', 1001, 14, '17841400014', 'Story of a test: publishing: answer lost, not live — проба №47 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, '{"cause": "answer_lost", "code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900058', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 32, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 32}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5050033741767128, 3, 'publishing', 1001, 15, '17841400015', 'Story of a test: publishing: told apart by its error — проба №48 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, '{"cause": "server", "code": -1, "subcode": 2207001, "message": "A server error of a test", "fbtrace_id": "Trace1", "step": "publish", "technical": null, "medium": null, "receipt": null}', 'c17900059', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 33, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL, '{}', false, '{"creation_id": null, "made_at": {"instant": "2026-11-20T12:00:00+00:00"}, "accepted_at": {"instant": "2026-11-20T12:00:10+00:00"}, "failure": null, "container_id": 33}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7842240361107431, 2, 'scheduled', 1001, 5, '17841400005', 'Story of a test: paused — проба №54 🥐', NULL, 1795176420000000, 1795176240000000, 1795176240000000, NULL, '{"cause": "throttled", "code": 80002, "subcode": null, "message": "Too many calls to this account", "fbtrace_id": "Trace1", "step": "create", "technical": null, "medium": null, "receipt": null}', NULL, 0, 1795176244023648, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795176240000000, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8262703787803806, 2, 'scheduled', 1001, 6, '17841400006', 'Story of a test: container made, its id lost — проба №55 🥐', NULL, 1795176360000000, 1795176240000000, 1795176240000000, NULL, NULL, NULL, 0, 1795176240000000, 'worker/2bac263d36cbe547', 1795176300000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5653732160029504, 1, 'draft', 1001, 1, '17841400001', 'A carousel of a test — три слайда 🥐', NULL, NULL, 1795176240000000, 1795176240000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'carousel', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{"collaborators": ["second.of.a.test"], "first_comment": "#first #comment"}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3775980286918553, 1, 'draft', 1001, 1, '17841400001', '', NULL, NULL, 1795176240000000, 1795176240000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'story', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post_medium VALUES (8667580601683942, 0, 'https://cdn.example.com/from-the-chat.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1137888772765293, 0, 'https://cdn.example.com/from-another-chat.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (6348426349385639, 0, 'https://cdn.example.com/published-with-tags.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (767278915588273, 0, NULL, 'https://cdn.example.com/published-reel.mp4', 1500, NULL, 9000, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (2228749311943891, 0, 'https://cdn.example.com/published-on-a-page.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8999351538876433, 0, 'https://cdn.example.com/published-late.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (2196731221354122, 0, 'https://cdn.example.com/published-without-link.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (4017690924687468, 0, 'https://cdn.example.com/published-its-link-found-later.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (7527121938690540, 0, 'https://cdn.example.com/draft.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1892248769773421, 0, NULL, 'https://cdn.example.com/draft-of-a-reel.mp4', 2000, NULL, 8000, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (7882910221192711, 0, 'https://cdn.example.com/draft-of-another-person.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (298331079492741, 0, 'https://cdn.example.com/doubted.jpg', NULL, NULL, NULL, NULL, '[{"reason": "not_looked_at", "values": {}}, {"reason": "tall_photo", "values": {"width": 1000, "height": 1400}}]', NULL, NULL, NULL, NULL, NULL);
INSERT INTO post_medium VALUES (8693417031110770, 0, 'https://cdn.example.com/failed-by-the-shape-of-a-photo.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8735801720954507, 0, 'https://cdn.example.com/failed-by-a-tag.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (4262097101159696, 0, 'https://cdn.example.com/failed-by-a-caption.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1138976570065256, 0, 'https://cdn.example.com/failed-by-a-place.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3546610321137608, 0, 'https://cdn.example.com/failed-by-a-cover.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (974425478687114, 0, 'https://cdn.example.com/failed-with-words-for-people.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (6806121926641996, 0, 'https://cdn.example.com/failed-with-words-alone.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5522934049307232, 0, 'https://cdn.example.com/failed-by-spam.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8634152906371199, 0, 'https://cdn.example.com/failed-by-content-at-publish.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3780640619013420, 0, 'https://cdn.example.com/failed-by-an-unknown-code.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3709192306564496, 0, 'https://cdn.example.com/failed-by-our-mistake.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (2250891247434988, 0, NULL, 'https://cdn.example.com/failed-container.mp4', NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (7027778410217493, 0, NULL, 'https://cdn.example.com/failed-container-without-numbers.mp4', NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (348681725630241, 0, 'https://cdn.example.com/failed-then-planned-anew.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3884132838226216, 0, 'https://cdn.example.com/failed-then-edited.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (2943913286659794, 0, 'https://cdn.example.com/held-as-too-late.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (7546574675009344, 0, 'https://cdn.example.com/held-for-the-quota.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (4503106895307618, 0, 'https://cdn.example.com/deleted-while-held.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5597338937824962, 0, 'https://cdn.example.com/held-as-the-account-is-disconnected.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1290070705006405, 0, 'https://cdn.example.com/held-as-somebody-disconnected-the-account.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (6200549066938888, 0, 'https://cdn.example.com/held-as-the-account-is-in-trouble.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (717976860133546, 0, 'https://cdn.example.com/held-with-the-others-of-its-account.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1147550613067379, 0, 'https://cdn.example.com/unconfirmed.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (7054621320288398, 0, 'https://cdn.example.com/deleted-while-unconfirmed.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (2830938857814372, 0, 'https://cdn.example.com/said-to-be-live.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3657362313658369, 0, 'https://cdn.example.com/said-not-to-be-live.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1269886844622535, 0, 'https://cdn.example.com/just-said-not-to-be-live.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (4419504015296405, 0, 'https://cdn.example.com/just-said-not-to-be-live-wrongly.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5868244165008162, 0, 'https://cdn.example.com/deleted-draft.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5668635546998990, 0, 'https://cdn.example.com/deleted-while-planned.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (2632367629709607, 0, 'https://cdn.example.com/deleted-after-it-was-published.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3315936923513359, 0, 'https://cdn.example.com/deleted-after-it-failed.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (4035471340939865, 0, 'https://cdn.example.com/scheduled-at-risk.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (668424803502744, 0, 'https://cdn.example.com/publishing:-killed-before-the-call.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1638666254713260, 0, 'https://cdn.example.com/publishing:-killed-after-the-call.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (3998117347822236, 0, 'https://cdn.example.com/publishing:-answer-lost-live.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (2487031741286715, 0, 'https://cdn.example.com/publishing:-answer-lost-not-live.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5050033741767128, 0, 'https://cdn.example.com/publishing:-told-apart-by-its-error.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (6009977107304627, 0, 'https://cdn.example.com/published-its-link-not-read-yet.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8279794299683489, 0, 'https://cdn.example.com/scheduled.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (1348559224690728, 0, NULL, 'https://cdn.example.com/scheduled-reel.mp4', 500, NULL, 7000, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8190442693227913, 0, 'https://cdn.example.com/ready.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5593799381954765, 0, NULL, 'https://cdn.example.com/preparing.mp4', NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (7842240361107431, 0, 'https://cdn.example.com/paused.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (8262703787803806, 0, 'https://cdn.example.com/container-made-its-id-lost.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5653732160029504, 0, 'https://cdn.example.com/slide1.jpg', NULL, NULL, 'Bread of a test', NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5653732160029504, 1, 'https://cdn.example.com/slide2.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 1000, NULL);
INSERT INTO post_medium VALUES (5653732160029504, 2, 'hosted:1', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1080, 4096, 1);
INSERT INTO post_medium VALUES (3775980286918553, 0, 'https://cdn.example.com/story.jpg', NULL, NULL, NULL, NULL, '[]', NULL, 1080, 1920, 1000, NULL);
INSERT INTO schema_migration VALUES (1, '0001_first_tables', '2026-12-01 07:17:23.640357');
INSERT INTO schema_migration VALUES (2, '0002_engine', '2026-12-01 07:17:23.653992');
INSERT INTO schema_migration VALUES (3, '0003_inbox', '2026-12-01 07:17:23.660568');
INSERT INTO schema_migration VALUES (4, '0005_delays', '2026-12-01 07:17:23.661678');
INSERT INTO schema_migration VALUES (5, '0006_account_events', '2026-12-01 07:17:23.667796');
INSERT INTO schema_migration VALUES (6, '0008_media_doubts', '2026-12-01 07:17:23.668685');
INSERT INTO schema_migration VALUES (7, '0009_media_containers_cards', '2026-12-01 07:17:23.711863');
INSERT INTO schema_migration VALUES (8, '0010_kinds', '2026-12-01 07:17:23.723331');
INSERT INTO schema_migration VALUES (9, '0011_hosted_files', '2026-12-01 07:17:23.743217');
INSERT INTO schema_migration VALUES (10, '0012_cover_files', '2026-12-01 07:17:23.74455');
INSERT INTO schema_migration VALUES (11, '0012_file_numbers', '2026-12-01 07:17:23.744822');
INSERT INTO schema_migration VALUES (12, '0012_file_store', '2026-12-01 07:17:23.746464');
INSERT INTO schema_migration VALUES (13, '0012_file_store_mark', '2026-12-01 07:17:23.74748');
INSERT INTO schema_migration VALUES (14, '0012_file_store_marked', '2026-12-01 07:17:23.769401');
INSERT INTO schema_migration VALUES (15, '0012_place_names', '2026-12-01 07:17:23.770273');
INSERT INTO schema_migration VALUES (16, '0012_shown_files', '2026-12-01 07:17:23.771315');
INSERT INTO schema_migration VALUES (17, '0012_shown_to_people', '2026-12-01 07:17:23.779416');
INSERT INTO schema_migration VALUES (18, '0012_snippets', '2026-12-01 07:17:23.787273');
INSERT INTO schema_migration VALUES (19, '0012_times', '2026-12-01 07:17:23.789167');
INSERT INTO schema_migration VALUES (20, '0013_notices_wanted', '2026-12-01 07:17:23.795243');
INSERT INTO schema_migration VALUES (21, '0014_team', '2026-12-01 07:17:23.807465');
INSERT INTO schema_migration VALUES (22, '0015_offers', '2026-12-01 07:17:23.809723');
INSERT INTO schema_migration VALUES (23, '0016_groups', '2026-12-01 07:17:23.81264');
INSERT INTO schema_migration VALUES (24, '0017_former_role', '2026-12-01 07:17:23.813265');
INSERT INTO schema_migration VALUES (25, '0018_paused_accounts', '2026-12-01 07:17:23.81576');
INSERT INTO schema_migration VALUES (26, '0019_known_owners', '2026-12-01 07:17:23.816737');
INSERT INTO schema_migration VALUES (27, '0020_requests', '2026-12-01 07:17:23.823604');
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
INSERT INTO user_tags VALUES (6348426349385639, 0, 0, 'friend.of.a.test', 0.25, 0.75);
INSERT INTO user_tags VALUES (6348426349385639, 0, 1, 'second.of.a.test', 1, 0);
INSERT INTO user_tags VALUES (767278915588273, 0, 0, 'friend.of.a.test', NULL, NULL);
INSERT INTO user_tags VALUES (7527121938690540, 0, 0, 'friend.of.a.test', 0.25, 0.75);
INSERT INTO user_tags VALUES (7527121938690540, 0, 1, 'second.of.a.test', 1, 0);
INSERT INTO user_tags VALUES (8279794299683489, 0, 0, 'friend.of.a.test', 0.5, 0.5);
INSERT INTO user_tags VALUES (5653732160029504, 0, 0, 'friend.of.a.test', 0.25, 0.75);
SELECT pg_catalog.setval('account_account_id_seq', 16, true);
SELECT pg_catalog.setval('account_event_event_id_seq', 17, true);
SELECT pg_catalog.setval('container_container_id_seq1', 38, true);
SELECT pg_catalog.setval('event_event_id_seq', 503, true);
SELECT pg_catalog.setval('file_fetch_fetch_id_seq', 1, false);
SELECT pg_catalog.setval('hosted_file_file_id_seq', 1, true);
SELECT pg_catalog.setval('invitation_invitation_id_seq', 1, true);
SELECT pg_catalog.setval('notice_notice_id_seq', 107, true);
SELECT pg_catalog.setval('schema_migration_id_seq', 27, true);
SELECT pg_catalog.setval('snippet_snippet_id_seq', 2, true);
ALTER TABLE ONLY account_event
    ADD CONSTRAINT account_event_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account_id);
ALTER TABLE ONLY backup_mark
    ADD CONSTRAINT backup_mark_pkey PRIMARY KEY (made_at);
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
