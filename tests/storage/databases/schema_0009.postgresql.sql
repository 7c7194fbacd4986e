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
    warned_days integer
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
    post_id bigint NOT NULL,
    chat_id bigint NOT NULL,
    message_id bigint NOT NULL
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
    outcome text
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
    details text NOT NULL
);
CREATE SEQUENCE event_event_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE event_event_id_seq OWNED BY event.event_id;
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
CREATE TABLE person (
    telegram_id bigint NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    language_chosen boolean NOT NULL,
    timezone text NOT NULL,
    current_account_id integer,
    refused_at bigint,
    met_at bigint
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
    resumed_at bigint
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
ALTER TABLE ONLY notice ALTER COLUMN notice_id SET DEFAULT nextval('notice_notice_id_seq'::regclass);
ALTER TABLE ONLY schema_migration ALTER COLUMN id SET DEFAULT nextval('schema_migration_id_seq'::regclass);
INSERT INTO account VALUES (3, '17841400003', 'away.test', 'instagram', NULL, 1795061140000000, 'disconnected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO account VALUES (10, '17841400010', 'middle2.test', 'instagram', 'gAAAAABrC17Ln6kBNQL4xyn_pgVTz8l_Yxwe1pb-SsgsTLouuC7fqRaiij5blcsAVYadkF5WALOHQvYhbruH-59wnVB235Jz3w==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 1, 1795112170000000, 1795176130000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (8, '17841400008', 'page.test', 'facebook', 'gAAAAABrC17Htqm43kS7amWPEqQM1YlEknOg3Wsmx1ApxCslKANg0w9cvwlM_Grigx18rhSo9dqGtfFyWlL1Egj9TG2_dU-e3Q==', 1794992400000000, 'connected', 'UTC', 1002, 1794992400000000, NULL, NULL, NULL, 50, 1, 1794996270000000, 1794996300000000, 1795608000000000, NULL, 1795173000000000, NULL, 7);
INSERT INTO account VALUES (2, '17841400002', 'failing.test', 'instagram', 'gAAAAABrC17LvMtlVrLIRB0m5ZDPP0tFarkG7QgEjwF48eawKyDVBB-M44GwaUMuUKAu-c0KKOTKoh330usJJNilT0eW6-HMNQ==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795051750000000, 1795115620000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (7, '17841400007', 'doubt.test', 'instagram', 'gAAAAABrC17L50VZ6H2YlJx9dmlHyvkv16o7GMcJ4ydksmWk3-t-xsta7vrlU-iPjNk38Gd1unEJWFIoNz-HRtIU3LShq5UiDw==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 5, 1795108450000000, 1795108450000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (4, '17841400004', 'trouble.test', 'instagram', 'gAAAAABrC17LqxmGhayiYXc3lDHyl9CiYdyGFDbBRSAbaXgSmX7gIM7KQ389bnWDQKmDv0Qjmwg0sJrEl0PBYb0ZhtZG4mHK-w==', 1795173000000000, 'trouble', 'UTC', 1002, 1794992400000000, '{"cause": "access_expired", "code": 190, "subcode": 463, "message": "The session has expired", "fbtrace_id": "Trace1", "step": "create", "technical": null}', 1795061200000000, NULL, NULL, NULL, NULL, 1795061200000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (16, '17841400016', 'middle8.test', 'instagram', 'gAAAAABrC17LCZyX2POPA_3CZihuqwUnCFQAWZEcGhabW3Q4Fp7rPCVAUPsoFs4j7-F5EDBULHhbFp0f9boNHFMrfk4JLrM9pA==', 1795173000000000, 'connected', 'UTC', 1002, 1794992400000000, NULL, NULL, NULL, 50, 1, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (1, '17841400001', 'sunny.test', 'instagram', 'gAAAAABrC17LTqxLMdWI1ZEOrV0XdL_ZM2LPNZC3bi3BPxCfSeJaZHCbWql4xH4LhWavFtF6Y_kVw7q0RDtVUI8C3xgMV2oBYQ==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795175940000000, 1795176000000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (5, '17841400005', 'paused.test', 'instagram', 'gAAAAABrC17L7xtL3lywn_8rBAWL0bNSxz9MOaT8LuUu8TqqtGfocY3LzwxVN8i5-WtAOGo3UX9sW1y1uYQkf1TbxmDeu3HzJw==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, 1795176540000000, NULL, NULL, NULL, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (6, '17841400006', 'full.test', 'instagram', 'gAAAAABrC17Lt8q2f8mmkOnMn_r8clI4hghsfHcNLynee2DMUs1yGHjwBIBOzfHDmZMn-vinn9woRjJe_RECApN6Evo4Iyg8Jg==', 1795173000000000, 'connected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, 50, 50, 1795057750000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (9, '17841400009', 'middle1.test', 'instagram', 'gAAAAABrC17LsPWKLd8bjk_cbiVKE1iYMdNo3maZ8zUGoyGSID2i13st2BfxX5Vp0CIBT8wWTHh1OpguXXraC19MYCpWUehKLQ==', 1795173000000000, 'connected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, 50, 1, 1794996392755597, 1795176220000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (11, '17841400011', 'middle3.test', 'instagram', 'gAAAAABrC17Lj73V813QLnLrNXdDJkvkcepq-KS3h2NaMtF61eugudoJSrLwmch72FxgqteHazQXSvK8Gq6zt1_jHD7HNtfqbg==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (12, '17841400012', 'middle4.test', 'instagram', 'gAAAAABrC17L7qjm_brG1aLMYtlJLKAGeiAnAtzn9zbrrMaE-t-RVsxH8bVgLHhJjvRmm3yKukXeWeaglCPZFvjVpubp-sCzbQ==', 1795173000000000, 'connected', 'Europe/Berlin', 1002, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (13, '17841400013', 'middle5.test', 'instagram', 'gAAAAABrC17LQkb5ZN_zhylOA_pRiyLrd-zBEjP2gA-2KbmlrzfYCTKJ3IlKMc6TztJ5a_Z0ONKbRC_JV6upl8jVY_VpsI7CSg==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (14, '17841400014', 'middle6.test', 'instagram', 'gAAAAABrC17LYt83O9OHdqXmQYpGvL_N4f0ZFJsAWcpaaZotulzpJf3Oumj2dbFBZY6Wn9eaIAAjrXS_ZMwJh23RcmAodxgkDQ==', 1795173000000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
INSERT INTO account VALUES (15, '17841400015', 'middle7.test', 'instagram', 'gAAAAABrC17LIx121wjwXSZpHdTIP8immH0B7gABK6lqx3YjHpyS2xGdq_OusMGGqzFj5U_Jf5gPneDf_85QU50uoRGdIHAPew==', 1795173000000000, 'connected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176210000000, 1795176240000000, 1800357000000000, NULL, 1795173000000000, NULL, NULL);
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
INSERT INTO card VALUES (8667580601683942, 1001, 2);
INSERT INTO card VALUES (1137888772765293, 1002, 6);
INSERT INTO container VALUES (15, 4019204835931926, 6, NULL, 0, 'c17900021', 1795057600000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (1, 6348426349385639, 1, NULL, 0, 'c17900001', 1794996120000000, '[]', 1794996300000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (2, 2228749311943891, 8, NULL, 0, 'c17900002', 1794996120000000, '[]', 1794996300000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (3, 8999351538876433, 9, NULL, 0, 'c17900003', 1794996120000000, '[]', 1794996410863055, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (17, 1807530840310597, 7, NULL, 0, 'c17900023', 1795064800000000, '[]', 1795064980000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (4, 767278915588273, 1, NULL, 0, 'c17900007', 1794997500000000, '["m17900004"]', 1794998400000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (5, 1280264503481090, 1, NULL, 0, 'c17900009', 1795003320000000, '["m17900008", "m17900004"]', 1795003500000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (6, 3212839794542368, 1, NULL, 0, 'c17900011', 1795010520000000, '["m17900010", "m17900008", "m17900004"]', 1795010700000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (7, 1496830961736832, 2, NULL, 0, 'c17900013', 1795034800000000, '[]', 1795034980000000, 1, 0, 2, 1795035680000000, 0, false, NULL, NULL);
INSERT INTO container VALUES (8, 1532641197037550, 2, NULL, 0, 'c17900014', 1795037200000000, '[]', 1795037380000000, 1, 0, 2, 1795038080000000, 0, false, NULL, NULL);
INSERT INTO container VALUES (9, 4547944891807840, 2, NULL, 0, 'c17900015', 1795044400000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (10, 567217452010257, 2, NULL, 0, 'c17900016', 1795046800000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (11, 567217452010257, 2, NULL, 0, 'c17900017', 1795046814892078, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (12, 567217452010257, 2, NULL, 0, 'c17900018', 1795046838469518, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (13, 8691606455561303, 2, NULL, 0, 'c17900019', 1795049200000000, '[]', 1795049380000000, 1, 0, 2, 1795050080000000, 0, true, NULL, NULL);
INSERT INTO container VALUES (24, 6630631681570306, 11, NULL, 0, 'c17900050', 1795176060000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (19, 6557537558944188, 7, NULL, 0, 'c17900027', 1795079340000000, '["m17900026", "m17900024"]', 1795079520000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (25, 4313454984452450, 12, NULL, 0, 'c17900051', 1795176060000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (14, 5224247106607840, 2, NULL, 0, 'c17900020', 1795051600000000, '[]', 1795051780000000, 1, 0, 2, 1795052480000000, 0, true, NULL, NULL);
INSERT INTO container VALUES (26, 5069603779098247, 13, NULL, 0, 'c17900052', 1795176060000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (27, 8431208570569669, 14, NULL, 0, 'c17900053', 1795176060000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (28, 8983388312420427, 15, NULL, 0, 'c17900054', 1795176060000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (29, 8387912805824468, 16, NULL, 0, 'c17900055', 1795176060000000, '[]', 1795176240000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (21, 5896934624571909, 7, NULL, 0, 'c17900030', 1795093880000000, '["m17900028", "m17900026", "m17900024"]', 1795094060000000, 1, 0, 0, NULL, 0, false, 1795176240000000, NULL);
INSERT INTO container VALUES (20, 7243807119330007, 7, NULL, 0, 'c17900029', 1795086610000000, '["m17900028", "m17900026", "m17900024"]', 1795108450000000, 2, 0, 0, NULL, 0, false, 1795108360000000, NULL);
INSERT INTO container VALUES (22, 2881575446619802, 7, NULL, 0, 'c17900031', 1795101150000000, '["m17900028", "m17900026", "m17900024"]', 1795101330000000, 1, 0, 0, NULL, 0, false, 1795176240000000, NULL);
INSERT INTO container VALUES (16, 974425478687114, 6, NULL, 0, 'c17900022', 1795057660000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (18, 7660468196000705, 7, NULL, 0, 'c17900025', 1795072070000000, '["m17900024"]', 1795072250000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (23, 2640533361489313, 10, NULL, 0, 'c17900034', 1795112020000000, '[]', 1795112200000000, 1, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (30, 6234047843807559, 10, NULL, 0, 'c17900056', 1795176120000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO container VALUES (31, 3301562270722235, 9, NULL, 0, 'c17900057', 1795176130000000, '[]', NULL, 0, 0, 0, NULL, 0, false, NULL, NULL);
INSERT INTO conversation VALUES ('main', '[1001, 1001]', 'caption');
INSERT INTO conversation VALUES ('main', '[1002, 1002]', 'people');
INSERT INTO event VALUES (1, 8667580601683942, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (2, 1137888772765293, 1794996000000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (3, 6348426349385639, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (4, 6348426349385639, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (5, 767278915588273, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (6, 767278915588273, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (7, 2228749311943891, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (8, 2228749311943891, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (9, 8999351538876433, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (10, 8999351538876433, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (11, 6348426349385639, 1794996120000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (12, 2228749311943891, 1794996120000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (13, 8999351538876433, 1794996120000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (14, 6348426349385639, 1794996130000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (15, 2228749311943891, 1794996130000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (16, 8999351538876433, 1794996130000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (17, 6348426349385639, 1794996270000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (18, 2228749311943891, 1794996270000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (19, 8999351538876433, 1794996270000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (20, 6348426349385639, 1794996300000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (21, 6348426349385639, 1794996300000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}');
INSERT INTO event VALUES (22, 2228749311943891, 1794996300000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (23, 2228749311943891, 1794996300000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}');
INSERT INTO event VALUES (24, 8999351538876433, 1794996300000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (25, 8999351538876433, 1794996300000000, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (26, 6348426349385639, 1794996300000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["next_try_at", "permalink", "waits_for"]}');
INSERT INTO event VALUES (27, 2228749311943891, 1794996300000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["next_try_at", "permalink", "waits_for"]}');
INSERT INTO event VALUES (28, 8999351538876433, 1794996304948108, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (29, 8999351538876433, 1794996304948108, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (30, 8999351538876433, 1794996318107458, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (31, 8999351538876433, 1794996318107458, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (32, 8999351538876433, 1794996341407744, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (33, 8999351538876433, 1794996341407744, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (34, 8999351538876433, 1794996392755597, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (35, 8999351538876433, 1794996392755597, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (36, 8999351538876433, 1794996392755597, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (37, 8999351538876433, 1794996397703705, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (38, 8999351538876433, 1794996397703705, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (39, 8999351538876433, 1794996410863055, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (40, 8999351538876433, 1794996410863055, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}');
INSERT INTO event VALUES (41, 8999351538876433, 1794996410863055, 'publisher', 'link read', 'published', 'published', '{"changed": ["next_try_at", "permalink", "waits_for"]}');
INSERT INTO event VALUES (42, 767278915588273, 1794997500000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (43, 767278915588273, 1794997510000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (44, 767278915588273, 1794998370000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (45, 767278915588273, 1794998400000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (46, 767278915588273, 1794998400000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}');
INSERT INTO event VALUES (47, 767278915588273, 1794998400000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["next_try_at", "permalink", "waits_for"]}');
INSERT INTO event VALUES (48, 1280264503481090, 1795003200000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (49, 1280264503481090, 1795003200000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (50, 1280264503481090, 1795003320000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (51, 1280264503481090, 1795003330000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (52, 1280264503481090, 1795003470000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (53, 1280264503481090, 1795003500000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (54, 1280264503481090, 1795003500000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}');
INSERT INTO event VALUES (55, 1280264503481090, 1795003500000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (56, 1280264503481090, 1795003514565506, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (57, 1280264503481090, 1795003540680005, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (58, 1280264503481090, 1795003586403452, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (59, 1280264503481090, 1795003693540458, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (60, 3212839794542368, 1795010400000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (61, 3212839794542368, 1795010400000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (62, 3212839794542368, 1795010520000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (63, 3212839794542368, 1795010530000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (64, 3212839794542368, 1795010670000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (65, 3212839794542368, 1795010700000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (66, 3212839794542368, 1795010700000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}');
INSERT INTO event VALUES (67, 3212839794542368, 1795010700000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (68, 3212839794542368, 1795010713588187, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (69, 3212839794542368, 1795010736281317, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (70, 3212839794542368, 1795010787935521, 'publisher', 'link read', 'published', 'published', '{"changed": ["next_try_at", "permalink", "waits_for"]}');
INSERT INTO event VALUES (71, 4536217733444193, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (72, 1780258034255670, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (73, 1352520887497320, 1795017940000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (74, 4762287035496304, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (75, 4762287035496304, 1795017940000000, 'person:1001', 'changed', 'draft', 'draft', '{"changed": ["kind", "media"]}');
INSERT INTO event VALUES (76, 4591785117185194, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (77, 4591785117185194, 1795017940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (78, 4591785117185194, 1795018000000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (79, 8135487573267994, 1795020340000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (80, 8135487573267994, 1795020340000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (81, 8135487573267994, 1795020400000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (82, 6316702518124425, 1795022740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (83, 6316702518124425, 1795022740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (84, 6316702518124425, 1795022800000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (85, 2196731221354122, 1795025140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (86, 2196731221354122, 1795025140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (87, 2196731221354122, 1795025200000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (88, 3091553089449673, 1795027540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (89, 3091553089449673, 1795027540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (90, 3091553089449673, 1795027600000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (91, 3813664815416680, 1795029940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (92, 3813664815416680, 1795029940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (93, 3813664815416680, 1795030000000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (94, 3813664815416680, 1795030004527254, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (95, 8029629073117865, 1795032340000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (96, 8029629073117865, 1795032340000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (97, 8029629073117865, 1795032400000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (98, 8029629073117865, 1795032404425809, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (99, 1496830961736832, 1795034740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (100, 1496830961736832, 1795034740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (101, 1496830961736832, 1795034800000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (102, 1496830961736832, 1795034810000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (103, 1496830961736832, 1795034950000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (104, 1496830961736832, 1795034980000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (105, 1496830961736832, 1795034980000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (106, 1496830961736832, 1795034990000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (107, 1496830961736832, 1795035020000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (108, 1496830961736832, 1795035080000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (109, 1496830961736832, 1795035680000000, 'publisher', 'not live', 'failed', 'failed', '{"changed": ["container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (110, 1532641197037550, 1795037140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (111, 1532641197037550, 1795037140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (112, 1532641197037550, 1795037200000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (113, 1532641197037550, 1795037210000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (114, 1532641197037550, 1795037350000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (115, 1532641197037550, 1795037380000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (116, 1532641197037550, 1795037380000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (117, 1532641197037550, 1795037390000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (118, 1532641197037550, 1795037420000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (119, 1532641197037550, 1795037480000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (120, 1532641197037550, 1795038080000000, 'publisher', 'not live', 'failed', 'failed', '{"changed": ["container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (121, 767914528892134, 1795039540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (122, 767914528892134, 1795039540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (123, 767914528892134, 1795039600000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (124, 767914528892134, 1795039604366696, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (125, 3244068372747830, 1795041940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (126, 3244068372747830, 1795041940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (127, 3244068372747830, 1795042000000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (128, 4547944891807840, 1795044340000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (129, 4547944891807840, 1795044340000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (130, 4547944891807840, 1795044400000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (131, 4547944891807840, 1795044410000000, 'publisher', 'failed', 'preparing', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (132, 567217452010257, 1795046740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (133, 567217452010257, 1795046740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (134, 567217452010257, 1795046800000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (135, 567217452010257, 1795046810000000, 'publisher', 'new container needed', 'preparing', 'scheduled', '{"changed": ["attempts", "checked_at", "container", "containers_given_up", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (136, 567217452010257, 1795046814892078, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (137, 567217452010257, 1795046824892078, 'publisher', 'new container needed', 'preparing', 'scheduled', '{"changed": ["attempts", "checked_at", "container", "containers_given_up", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (138, 567217452010257, 1795046838469518, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (139, 567217452010257, 1795046848469518, 'publisher', 'failed', 'preparing', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (140, 8691606455561303, 1795049140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (141, 8691606455561303, 1795049140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (142, 8691606455561303, 1795049200000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (143, 8691606455561303, 1795049210000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (144, 8691606455561303, 1795049350000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (145, 8691606455561303, 1795049380000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (146, 8691606455561303, 1795049380000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (147, 8691606455561303, 1795049390000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (148, 8691606455561303, 1795049420000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (149, 8691606455561303, 1795049480000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (150, 8691606455561303, 1795050080000000, 'publisher', 'not live', 'failed', 'failed', '{"changed": ["container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (151, 8691606455561303, 1795051540000000, 'person:1001', 'changed', 'failed', 'failed', '{"changed": ["caption", "failure"]}');
INSERT INTO event VALUES (152, 8691606455561303, 1795051540000000, 'person:1001', 'scheduled', 'failed', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (153, 5224247106607840, 1795051540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (154, 5224247106607840, 1795051540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (155, 5224247106607840, 1795051600000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (156, 5224247106607840, 1795051610000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (157, 5224247106607840, 1795051750000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (158, 5224247106607840, 1795051780000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (159, 5224247106607840, 1795051780000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (160, 5224247106607840, 1795051790000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (161, 5224247106607840, 1795051820000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (162, 5224247106607840, 1795051880000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (163, 5224247106607840, 1795052480000000, 'publisher', 'not live', 'failed', 'failed', '{"changed": ["container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (164, 5224247106607840, 1795053940000000, 'person:1001', 'changed', 'failed', 'failed', '{"changed": ["caption", "failure"]}');
INSERT INTO event VALUES (165, 1099075177871301, 1795053940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (166, 1099075177871301, 1795053940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (167, 1099075177871301, 1795054000000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (168, 1099075177871301, 1795054004586465, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (169, 1099075177871301, 1795054019063351, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (170, 1099075177871301, 1795054043592244, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (171, 1099075177871301, 1795054091538309, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (172, 1099075177871301, 1795054201710624, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (173, 1099075177871301, 1795054300000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waiting_told_at", "waits_for"]}');
INSERT INTO event VALUES (174, 1099075177871301, 1795054544387978, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (175, 1099075177871301, 1795054784963717, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (176, 1099075177871301, 1795055058474455, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (177, 1099075177871301, 1795055345165427, 'publisher', 'held: late', 'scheduled', 'held', '{"changed": ["hold_reason", "idle_from", "idle_until", "late_because", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (178, 4019204835931926, 1795057540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (179, 4019204835931926, 1795057540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (180, 974425478687114, 1795057540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (181, 974425478687114, 1795057540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (182, 4019204835931926, 1795057600000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (183, 4019204835931926, 1795057610000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (184, 974425478687114, 1795057660000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (185, 974425478687114, 1795057670000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (186, 4019204835931926, 1795057750000000, 'publisher', 'held: quota', 'ready', 'held', '{"changed": ["hold_reason", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (187, 974425478687114, 1795057810000000, 'publisher', 'held: quota', 'ready', 'held', '{"changed": ["hold_reason", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (188, 840694870775310, 1795061140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (189, 840694870775310, 1795061140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (190, 8717039762477279, 1795061140000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (191, 8717039762477279, 1795061140000000, 'person:1002', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (192, 840694870775310, 1795061140000000, 'publisher', 'account disconnected', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}');
INSERT INTO event VALUES (193, 8717039762477279, 1795061140000000, 'publisher', 'account disconnected', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}');
INSERT INTO event VALUES (194, 6806121926641996, 1795061140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (195, 6806121926641996, 1795061140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (196, 4526863748094805, 1795061140000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (197, 4526863748094805, 1795061140000000, 'person:1002', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (198, 4526863748094805, 1795061200000000, 'publisher', 'account in trouble', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}');
INSERT INTO event VALUES (199, 6806121926641996, 1795061200000000, 'publisher', 'account in trouble', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}');
INSERT INTO event VALUES (200, 1807530840310597, 1795064740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (201, 1807530840310597, 1795064740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (202, 1807530840310597, 1795064800000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (203, 1807530840310597, 1795064810000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (204, 1807530840310597, 1795064950000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (205, 1807530840310597, 1795064980000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (206, 1807530840310597, 1795064980000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (207, 1807530840310597, 1795064990000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (208, 1807530840310597, 1795064994174025, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (209, 1807530840310597, 1795065005919329, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (210, 1807530840310597, 1795065033834818, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (211, 1807530840310597, 1795065091014639, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (212, 1807530840310597, 1795065190592383, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (213, 1807530840310597, 1795065426942446, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (214, 1807530840310597, 1795065708106077, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (215, 1807530840310597, 1795065991905495, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (216, 1807530840310597, 1795066242701241, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (217, 1807530840310597, 1795066481484049, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (218, 1807530840310597, 1795066772388540, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (219, 7660468196000705, 1795072010000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (220, 7660468196000705, 1795072010000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (221, 7660468196000705, 1795072070000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (222, 7660468196000705, 1795072080000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (223, 7660468196000705, 1795072220000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (224, 7660468196000705, 1795072250000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (225, 7660468196000705, 1795072250000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (226, 7660468196000705, 1795072260000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (227, 7660468196000705, 1795072264405178, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (228, 7660468196000705, 1795072279187804, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (229, 7660468196000705, 1795072304738376, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (230, 7660468196000705, 1795072351563820, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (231, 7660468196000705, 1795072456712094, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (232, 7660468196000705, 1795072753861193, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (233, 7660468196000705, 1795073011469458, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (234, 7660468196000705, 1795073243586222, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (235, 7660468196000705, 1795073508711088, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (236, 7660468196000705, 1795073808695728, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (237, 7660468196000705, 1795074042272187, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (238, 6557537558944188, 1795079280000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (239, 6557537558944188, 1795079280000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (240, 6557537558944188, 1795079340000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (241, 6557537558944188, 1795079350000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (242, 6557537558944188, 1795079490000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (243, 6557537558944188, 1795079520000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (244, 6557537558944188, 1795079520000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (245, 6557537558944188, 1795079530000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (246, 6557537558944188, 1795079533955112, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (247, 6557537558944188, 1795079546567816, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (248, 6557537558944188, 1795079574811798, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (249, 6557537558944188, 1795079630302051, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (250, 6557537558944188, 1795079725624942, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (251, 6557537558944188, 1795079977114832, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (252, 6557537558944188, 1795080259356363, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (253, 6557537558944188, 1795080537206722, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (254, 6557537558944188, 1795080773003385, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (255, 6557537558944188, 1795081022573225, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (256, 6557537558944188, 1795081269648676, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (257, 7243807119330007, 1795086550000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (258, 7243807119330007, 1795086550000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (259, 7243807119330007, 1795086610000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (260, 7243807119330007, 1795086620000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (261, 7243807119330007, 1795086760000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (262, 7243807119330007, 1795086790000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (263, 7243807119330007, 1795086790000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (264, 7243807119330007, 1795086800000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (265, 7243807119330007, 1795086804188577, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (266, 7243807119330007, 1795086816124607, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (267, 7243807119330007, 1795086844011162, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (268, 7243807119330007, 1795086900311372, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (269, 7243807119330007, 1795087001414794, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (270, 7243807119330007, 1795087238638207, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (271, 7243807119330007, 1795087515404032, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (272, 7243807119330007, 1795087798913786, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (273, 7243807119330007, 1795088049412975, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (274, 7243807119330007, 1795088283804817, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (275, 7243807119330007, 1795088525974982, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (276, 5896934624571909, 1795093820000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (277, 5896934624571909, 1795093820000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (278, 5896934624571909, 1795093880000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (279, 5896934624571909, 1795093890000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (280, 5896934624571909, 1795094030000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (281, 5896934624571909, 1795094060000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (282, 5896934624571909, 1795094060000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (283, 5896934624571909, 1795094070000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (284, 5896934624571909, 1795094074756124, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (285, 5896934624571909, 1795094088716704, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (286, 5896934624571909, 1795094112154605, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (287, 5896934624571909, 1795094162253336, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (288, 5896934624571909, 1795094275852033, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (289, 5896934624571909, 1795094556634062, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (290, 5896934624571909, 1795094793186038, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (291, 5896934624571909, 1795095041744227, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (292, 5896934624571909, 1795095323239596, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (293, 5896934624571909, 1795095602092455, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (294, 5896934624571909, 1795095884055375, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (295, 2881575446619802, 1795101090000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (296, 2881575446619802, 1795101090000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (297, 2881575446619802, 1795101150000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (298, 2881575446619802, 1795101160000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (299, 2881575446619802, 1795101300000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (300, 2881575446619802, 1795101330000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (301, 2881575446619802, 1795101330000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (302, 2881575446619802, 1795101340000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (303, 2881575446619802, 1795101343906829, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (304, 2881575446619802, 1795101356432696, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "doubt_told_at", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (305, 2881575446619802, 1795101384969707, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (306, 2881575446619802, 1795101440814820, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (307, 2881575446619802, 1795101535438034, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (308, 2881575446619802, 1795101784009002, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (309, 2881575446619802, 1795102068039853, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (310, 2881575446619802, 1795102348844398, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (311, 2881575446619802, 1795102587547397, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (312, 2881575446619802, 1795102838844688, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (313, 2881575446619802, 1795103111867642, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (314, 6557537558944188, 1795108360000000, 'person:1001', 'said live', 'unconfirmed', 'published', '{"changed": ["failure", "next_try_at", "published_at", "state"]}');
INSERT INTO event VALUES (315, 7243807119330007, 1795108360000000, 'person:1001', 'said not_live', 'unconfirmed', 'publishing', '{"changed": ["attempts", "container", "failure", "next_try_at", "publish_at", "state"]}');
INSERT INTO event VALUES (316, 7243807119330007, 1795108360000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (317, 7243807119330007, 1795108390000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["container", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (318, 7243807119330007, 1795108450000000, 'publisher', 'not live', 'publishing', 'ready', '{"changed": ["attempts", "checked_at", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (319, 7243807119330007, 1795108450000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (320, 7243807119330007, 1795108450000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (321, 7243807119330007, 1795108450000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}');
INSERT INTO event VALUES (322, 7243807119330007, 1795108450000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["next_try_at", "permalink", "waits_for"]}');
INSERT INTO event VALUES (323, 898700711578004, 1795111960000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (324, 2005034763196871, 1795111960000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (325, 2005034763196871, 1795111960000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (326, 2640533361489313, 1795111960000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (327, 2640533361489313, 1795111960000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (328, 2640533361489313, 1795112020000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (329, 2640533361489313, 1795112030000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (330, 2640533361489313, 1795112170000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (331, 2640533361489313, 1795112200000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (332, 2640533361489313, 1795112200000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}');
INSERT INTO event VALUES (333, 2640533361489313, 1795112200000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["next_try_at", "permalink", "waits_for"]}');
INSERT INTO event VALUES (334, 6630840177229988, 1795115560000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (335, 6630840177229988, 1795115560000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (336, 6630840177229988, 1795115620000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (337, 974425478687114, 1795119160000000, 'person:1001', 'deleted', 'held', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}');
INSERT INTO event VALUES (338, 7660468196000705, 1795119160000000, 'person:1001', 'deleted', 'unconfirmed', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}');
INSERT INTO event VALUES (339, 898700711578004, 1795119160000000, 'person:1001', 'deleted', 'draft', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}');
INSERT INTO event VALUES (340, 2005034763196871, 1795119160000000, 'person:1001', 'deleted', 'scheduled', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}');
INSERT INTO event VALUES (341, 2640533361489313, 1795119160000000, 'person:1001', 'deleted', 'published', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}');
INSERT INTO event VALUES (342, 6630840177229988, 1795119160000000, 'person:1001', 'deleted', 'failed', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}');
INSERT INTO event VALUES (343, 5039328811374349, 1795172400000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (344, 5039328811374349, 1795172400000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (345, 5039328811374349, 1795175940000000, 'publisher', 'medium could not be had', 'scheduled', 'scheduled', '{"changed": ["attempts", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (346, 5039328811374349, 1795176000000000, 'publisher', 'medium cannot be had', 'scheduled', 'scheduled', '{"changed": ["at_risk_since", "attempts", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (347, 6630631681570306, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (348, 6630631681570306, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (349, 4313454984452450, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (350, 4313454984452450, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (351, 5069603779098247, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (352, 5069603779098247, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (353, 8431208570569669, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (354, 8431208570569669, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (355, 8983388312420427, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (356, 8983388312420427, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (357, 8387912805824468, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (358, 8387912805824468, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (359, 1194841646453142, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (360, 1194841646453142, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (361, 2943913286659794, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (362, 2943913286659794, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (363, 6630631681570306, 1795176060000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (364, 4313454984452450, 1795176060000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (365, 5069603779098247, 1795176060000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (366, 8431208570569669, 1795176060000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (367, 8983388312420427, 1795176060000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (368, 8387912805824468, 1795176060000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (369, 6630631681570306, 1795176070000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (370, 4313454984452450, 1795176070000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (371, 5069603779098247, 1795176070000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (372, 8431208570569669, 1795176070000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (373, 8983388312420427, 1795176070000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (374, 8387912805824468, 1795176070000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (375, 6234047843807559, 1795176120000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (376, 6234047843807559, 1795176120000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (377, 6234047843807559, 1795176120000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (378, 6234047843807559, 1795176130000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "checked_at", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (379, 3301562270722235, 1795176130000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (380, 3301562270722235, 1795176130000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (381, 3301562270722235, 1795176130000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container", "containers_made", "failure", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (382, 3301562270722235, 1795176140000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (383, 3301562270722235, 1795176160000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (384, 3301562270722235, 1795176190000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (385, 6630631681570306, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (386, 4313454984452450, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (387, 5069603779098247, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (388, 8431208570569669, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (389, 8983388312420427, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (390, 8387912805824468, 1795176210000000, 'publisher', 'checked', 'ready', 'ready', '{"changed": ["attempts", "checked_at", "container", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (391, 3301562270722235, 1795176220000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (392, 6630631681570306, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (393, 4313454984452450, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (394, 5069603779098247, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (395, 5069603779098247, 1795176240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (396, 8431208570569669, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (397, 8431208570569669, 1795176240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (398, 8983388312420427, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (399, 8983388312420427, 1795176240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "idle_from", "idle_until", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (400, 8387912805824468, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["asks", "attempts", "container", "failure", "idle_from", "idle_until", "next_try_at", "state", "waits_for"]}');
INSERT INTO event VALUES (401, 8387912805824468, 1795176240000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "idle_from", "idle_until", "media_id", "next_try_at", "published_at", "state", "waits_for"]}');
INSERT INTO event VALUES (402, 1119283405985968, 1795176240000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (403, 1119283405985968, 1795176240000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (404, 3549508252992491, 1795176240000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (405, 3549508252992491, 1795176240000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["at_risk_since", "attempts", "checked_at", "container", "doubt_told_at", "failure", "hold_reason", "late_because", "next_try_at", "publish_at", "state", "waiting_told_at"]}');
INSERT INTO event VALUES (406, 1119283405985968, 1795176240000000, 'publisher', 'throttled', 'scheduled', 'scheduled', '{"changed": ["failure", "next_try_at", "waits_for"]}');
INSERT INTO event VALUES (407, 5896934624571909, 1795176240000000, 'person:1001', 'said not_live', 'unconfirmed', 'publishing', '{"changed": ["attempts", "container", "failure", "next_try_at", "publish_at", "state"]}');
INSERT INTO event VALUES (408, 2881575446619802, 1795176240000000, 'person:1001', 'said not_live', 'unconfirmed', 'publishing', '{"changed": ["attempts", "container", "failure", "next_try_at", "publish_at", "state"]}');
INSERT INTO notice VALUES (43, 1001, 'published', 1795112200000000, 2640533361489313, 10, '{"published_at": {"instant": "2026-11-19T18:16:40+00:00"}}', 0, 1795112200000000, NULL);
INSERT INTO notice VALUES (9, 1001, 'failed', 1795020400000000, 8135487573267994, 2, '{}', 0, 1795020400000000, 1795172400000000);
INSERT INTO notice VALUES (12, 1001, 'failed', 1795027600000000, 3091553089449673, 2, '{}', 0, 1795027600000000, 1795172400000000);
INSERT INTO notice VALUES (1, 1001, 'published', 1794996300000000, 6348426349385639, 1, '{"published_at": {"instant": "2026-11-18T10:05:00+00:00"}}', 0, 1794996300000000, 1795010740000000);
INSERT INTO notice VALUES (2, 1001, 'published', 1794996300000000, 2228749311943891, 8, '{"published_at": {"instant": "2026-11-18T10:05:00+00:00"}}', 0, 1794996300000000, 1795010740000000);
INSERT INTO notice VALUES (3, 1001, 'published', 1794996410863055, 8999351538876433, 9, '{"published_at": {"instant": "2026-11-18T10:06:50.863055+00:00"}, "late_minutes": 1}', 0, 1794996410863055, 1795010740000000);
INSERT INTO notice VALUES (4, 1001, 'published', 1794998400000000, 767278915588273, 1, '{"published_at": {"instant": "2026-11-18T10:40:00+00:00"}}', 0, 1794998400000000, 1795010740000000);
INSERT INTO notice VALUES (5, 1001, 'published', 1795003500000000, 1280264503481090, 1, '{"published_at": {"instant": "2026-11-18T12:05:00+00:00"}}', 0, 1795003510000000, 1795010740000000);
INSERT INTO notice VALUES (6, 1001, 'published', 1795010700000000, 3212839794542368, 1, '{"published_at": {"instant": "2026-11-18T14:05:00+00:00"}}', 0, 1795010710000000, 1795010740000000);
INSERT INTO notice VALUES (7, 1001, 'link', 1795010787935521, 3212839794542368, 1, '{}', 0, 1795010787935521, NULL);
INSERT INTO notice VALUES (8, 1001, 'failed', 1795018000000000, 4591785117185194, 2, '{}', 0, 1795018000000000, NULL);
INSERT INTO notice VALUES (10, 1001, 'failed', 1795022800000000, 6316702518124425, 2, '{}', 0, 1795022800000000, NULL);
INSERT INTO notice VALUES (11, 1001, 'failed', 1795025200000000, 2196731221354122, 2, '{}', 0, 1795025200000000, NULL);
INSERT INTO notice VALUES (13, 1001, 'failed', 1795030004527254, 3813664815416680, 2, '{}', 0, 1795030004527254, NULL);
INSERT INTO notice VALUES (14, 1001, 'failed', 1795032404425809, 8029629073117865, 2, '{}', 0, 1795032404425809, NULL);
INSERT INTO notice VALUES (16, 1001, 'failed', 1795037480000000, 1532641197037550, 2, '{}', 0, 1795037480000000, NULL);
INSERT INTO notice VALUES (17, 1001, 'failed', 1795039604366696, 767914528892134, 2, '{}', 0, 1795039604366696, NULL);
INSERT INTO notice VALUES (19, 1001, 'failed', 1795044410000000, 4547944891807840, 2, '{}', 0, 1795044410000000, NULL);
INSERT INTO notice VALUES (20, 1001, 'failed', 1795046848469518, 567217452010257, 2, '{}', 0, 1795046848469518, NULL);
INSERT INTO notice VALUES (22, 1001, 'failed', 1795051880000000, 5224247106607840, 2, '{}', 0, 1795051880000000, NULL);
INSERT INTO notice VALUES (23, 1001, 'waiting', 1795054300000000, 1099075177871301, 2, '{"reason": "no_answer", "until": {"instant": "2026-11-19T02:24:40+00:00"}}', 0, 1795054300000000, NULL);
INSERT INTO notice VALUES (24, 1001, 'late', 1795055345165427, 1099075177871301, 2, '{"due": {"instant": "2026-11-19T02:09:40+00:00"}, "reason": "no_answer"}', 0, 1795055348165427, NULL);
INSERT INTO notice VALUES (25, 1001, 'quota', 1795057750000000, 4019204835931926, 6, '{"limit": 50, "free_at": {"instant": "2026-11-20T03:09:10+00:00"}}', 0, 1795057750000000, NULL);
INSERT INTO notice VALUES (26, 1001, 'quota', 1795057810000000, 974425478687114, 6, '{"limit": 50, "free_at": {"instant": "2026-11-20T03:10:10+00:00"}}', 0, 1795057810000000, NULL);
INSERT INTO notice VALUES (27, 1002, 'account_trouble', 1795061140000000, NULL, 3, '{"username": "away.test", "held": 2, "next_due": {"instant": "2026-11-20T04:05:40+00:00"}, "disconnected_by": 1001}', 0, 1795061140000000, NULL);
INSERT INTO notice VALUES (28, 1001, 'account_trouble', 1795061200000000, NULL, 4, '{"username": "trouble.test", "held": 2, "next_due": {"instant": "2026-11-19T04:09:40+00:00"}}', 0, 1795061200000000, NULL);
INSERT INTO notice VALUES (29, 1002, 'account_trouble', 1795061200000000, NULL, 4, '{"username": "trouble.test", "held": 2, "next_due": {"instant": "2026-11-19T04:09:40+00:00"}}', 0, 1795061200000000, NULL);
INSERT INTO notice VALUES (30, 1001, 'in_doubt', 1795065005919329, 1807530840310597, 7, '{}', 0, 1795065010000000, NULL);
INSERT INTO notice VALUES (31, 1001, 'unconfirmed', 1795066772388540, 1807530840310597, 7, '{}', 0, 1795066772388540, NULL);
INSERT INTO notice VALUES (32, 1001, 'in_doubt', 1795072279187804, 7660468196000705, 7, '{}', 0, 1795072280000000, NULL);
INSERT INTO notice VALUES (34, 1001, 'in_doubt', 1795079546567816, 6557537558944188, 7, '{}', 0, 1795079550000000, NULL);
INSERT INTO notice VALUES (35, 1001, 'unconfirmed', 1795081269648676, 6557537558944188, 7, '{}', 0, 1795081269648676, NULL);
INSERT INTO notice VALUES (37, 1001, 'unconfirmed', 1795088525974982, 7243807119330007, 7, '{}', 0, 1795088525974982, NULL);
INSERT INTO notice VALUES (38, 1001, 'in_doubt', 1795094088716704, 5896934624571909, 7, '{}', 0, 1795094090000000, NULL);
INSERT INTO notice VALUES (40, 1001, 'in_doubt', 1795101356432696, 2881575446619802, 7, '{}', 0, 1795101360000000, NULL);
INSERT INTO notice VALUES (41, 1001, 'unconfirmed', 1795103111867642, 2881575446619802, 7, '{}', 0, 1795103111867642, NULL);
INSERT INTO notice VALUES (42, 1001, 'published', 1795108450000000, 7243807119330007, 7, '{"published_at": {"instant": "2026-11-19T17:14:10+00:00"}, "late_minutes": 1}', 0, 1795108450000000, NULL);
INSERT INTO notice VALUES (15, 1001, 'failed', 1795035080000000, 1496830961736832, 2, '{}', 0, 1795035080000000, 1795172400000000);
INSERT INTO notice VALUES (18, 1001, 'failed', 1795042000000000, 3244068372747830, 2, '{}', 0, 1795042000000000, 1795172400000000);
INSERT INTO notice VALUES (21, 1001, 'failed', 1795049480000000, 8691606455561303, 2, '{}', 0, 1795049480000000, 1795172400000000);
INSERT INTO notice VALUES (33, 1001, 'unconfirmed', 1795074042272187, 7660468196000705, 7, '{}', 0, 1795074042272187, 1795172400000000);
INSERT INTO notice VALUES (36, 1001, 'in_doubt', 1795086816124607, 7243807119330007, 7, '{}', 0, 1795086820000000, 1795172400000000);
INSERT INTO notice VALUES (39, 1001, 'unconfirmed', 1795095884055375, 5896934624571909, 7, '{}', 0, 1795095884055375, 1795172400000000);
INSERT INTO notice VALUES (44, 1001, 'failed', 1795115620000000, 6630840177229988, 2, '{}', 1, 1795176060000000, NULL);
INSERT INTO notice VALUES (45, 1002, 'access_ending', 1795173000000000, NULL, 8, '{"days": 7}', 0, 1795173000000000, NULL);
INSERT INTO notice VALUES (46, 1001, 'restored', 1795173000000000, NULL, NULL, '{"made_at": {"instant": "2026-11-18T09:00:00+00:00"}}', 0, 1795173000000000, NULL);
INSERT INTO notice VALUES (47, 1001, 'set_aside', 1795173000000000, NULL, NULL, '{"at": {"instant": "2026-11-18T09:00:00+00:00"}, "is_read": true}', 0, 1795173000000000, NULL);
INSERT INTO notice VALUES (48, 1001, 'card', 1795173000000000, 4536217733444193, 1, '{}', 0, 1795173000000000, NULL);
INSERT INTO notice VALUES (49, 1001, 'at_risk', 1795176000000000, 5039328811374349, 1, '{"problem": "media_bad_status", "values": {"status": 404}}', 0, 1795176000000000, NULL);
INSERT INTO notice VALUES (50, 1001, 'published', 1795176240000000, 8387912805824468, 16, '{"published_at": {"instant": "2026-11-20T12:04:00+00:00"}}', 0, 1795176250000000, NULL);
INSERT INTO person VALUES (1002, 'Борис Проба', 'ru', true, 'Europe/Berlin', NULL, NULL, 1794992400000000);
INSERT INTO person VALUES (6666, '', 'en', false, 'UTC', NULL, 1794992400000000, NULL);
INSERT INTO person VALUES (1001, 'Anna Test', 'en', false, 'UTC', 1, NULL, 1794992400000000);
INSERT INTO person_data VALUES ('user', 1001, '{"focus": {"post_id": 8667580601683942, "value": "6f49cdbd80e1b95d", "version": 1, "walk": false}, "own_messages": {"1": {"has_link": true, "post_id": 8667580601683942}}, "prompt": 2}');
INSERT INTO person_data VALUES ('user', 1002, '{"focus": {"post_id": 1137888772765293, "value": "2e38e77b22c314a4", "version": 1, "walk": false}, "own_messages": {"5": {"has_link": true, "post_id": 1137888772765293}}, "prompt": 6}');
INSERT INTO post VALUES (8667580601683942, 1, 'draft', 1001, 1, '17841400001', '', NULL, NULL, 1794996000000000, 1794996000000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', 'telegram:1001', NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1137888772765293, 1, 'draft', 1002, 1, '17841400001', '', NULL, NULL, 1794996000000000, 1794996000000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', 'telegram:1004', NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6348426349385639, 4, 'published', 1001, 1, '17841400001', 'Story of a test: published with tags — проба №1 🥐', '106009999000003', 1794996300000000, 1794996000000000, 1794996300000000, NULL, NULL, 'c17900001', 0, NULL, NULL, NULL, 'm17900004', 'https://www.instagram.com/p/m17900004/', 1794996300000000, NULL, NULL, 1794996270000000, NULL, NULL, NULL, NULL, 'photo', NULL, 1, 1, 0, 1, NULL, 1794996300000000, 1794996300000000, 1794996300000000, NULL);
INSERT INTO post VALUES (2228749311943891, 4, 'published', 1001, 8, '17841400008', 'Story of a test: published on a page — проба №3 🥐', NULL, 1794996300000000, 1794996000000000, 1794996300000000, NULL, NULL, 'c17900002', 0, NULL, NULL, NULL, 'm17900005', 'https://www.instagram.com/p/m17900005/', 1794996300000000, NULL, NULL, 1794996270000000, NULL, NULL, NULL, NULL, 'photo', NULL, 2, 1, 0, 1, NULL, 1794996300000000, 1794996300000000, 1794996300000000, NULL);
INSERT INTO post VALUES (8999351538876433, 10, 'published', 1001, 9, '17841400009', 'Story of a test: published late — проба №4 🥐', NULL, 1794996300000000, 1794996000000000, 1794996410863055, NULL, NULL, 'c17900003', 0, NULL, NULL, NULL, 'm17900006', 'https://www.instagram.com/p/m17900006/', 1794996410863055, NULL, NULL, 1794996392755597, NULL, NULL, NULL, NULL, 'photo', NULL, 3, 1, 0, 1, NULL, 1794996410863055, 1794996410863055, 1794996410863055, NULL);
INSERT INTO post VALUES (767278915588273, 4, 'published', 1001, 1, '17841400001', 'Story of a test: published reel — проба №2 🥐', NULL, 1794998400000000, 1794996000000000, 1794998400000000, NULL, NULL, 'c17900007', 0, NULL, NULL, NULL, 'm17900008', 'https://www.instagram.com/p/m17900008/', 1794998400000000, NULL, NULL, 1794998370000000, NULL, NULL, NULL, NULL, 'reel', NULL, 4, 1, 0, 1, NULL, 1794998400000000, 1794998400000000, 1794998400000000, NULL);
INSERT INTO post VALUES (1280264503481090, 4, 'published', 1001, 1, '17841400001', 'Story of a test: published without link — проба №5 🥐', NULL, 1795003500000000, 1795003200000000, 1795003693540458, NULL, NULL, 'c17900009', 5, NULL, NULL, NULL, 'm17900010', NULL, 1795003500000000, NULL, NULL, 1795003470000000, NULL, NULL, NULL, NULL, 'photo', NULL, 5, 1, 0, 1, NULL, 1795003693540458, 1795003500000000, 1795003500000000, NULL);
INSERT INTO post VALUES (3212839794542368, 4, 'published', 1001, 1, '17841400001', 'Story of a test: published, its link found later — проба №6 🥐', NULL, 1795010700000000, 1795010400000000, 1795010787935521, NULL, NULL, 'c17900011', 3, NULL, NULL, NULL, 'm17900012', 'https://www.instagram.com/p/m17900012/', 1795010700000000, NULL, NULL, 1795010670000000, NULL, NULL, NULL, NULL, 'photo', NULL, 6, 1, 0, 1, NULL, 1795010787935521, 1795010700000000, 1795010700000000, NULL);
INSERT INTO post VALUES (4536217733444193, 1, 'draft', 1001, 1, '17841400001', 'Story of a test: draft — проба №7 🥐', NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1780258034255670, 1, 'draft', 1001, 1, '17841400001', 'Story of a test: draft of a reel — проба №8 🥐', NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1352520887497320, 1, 'draft', 1002, 8, '17841400008', '', NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4762287035496304, 2, 'draft', 1001, 1, '17841400001', 'Story of a test: draft of a medium in doubt — проба №10 🥐', NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4591785117185194, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by the shape of a photo — проба №11 🥐', NULL, 1795018180000000, 1795017940000000, 1795018000000000, NULL, '{"cause": "media_ratio", "code": 36003, "subcode": 2207009, "message": "Invalid aspect ratio", "fbtrace_id": "Trace1", "step": "create", "technical": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795018000000000, NULL, NULL, NULL);
INSERT INTO post VALUES (8135487573267994, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by a tag — проба №12 🥐', NULL, 1795020580000000, 1795020340000000, 1795020400000000, NULL, '{"cause": "user_tags", "code": 110, "subcode": 2207018, "message": "The user cannot be tagged", "fbtrace_id": "Trace1", "step": "create", "technical": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795020400000000, NULL, NULL, NULL);
INSERT INTO post VALUES (6316702518124425, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by a caption — проба №13 🥐', NULL, 1795022980000000, 1795022740000000, 1795022800000000, NULL, '{"cause": "caption_too_long", "code": 36004, "subcode": 2207010, "message": "The caption was too long", "fbtrace_id": "Trace1", "step": "create", "technical": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795022800000000, NULL, NULL, NULL);
INSERT INTO post VALUES (2196731221354122, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by a place — проба №14 🥐', NULL, 1795025380000000, 1795025140000000, 1795025200000000, NULL, '{"cause": "location", "code": 100, "subcode": null, "message": "Param location_id is INVALID_LOCATION_ID", "fbtrace_id": "Trace1", "step": "create", "technical": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795025200000000, NULL, NULL, NULL);
INSERT INTO post VALUES (3091553089449673, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by a cover — проба №15 🥐', NULL, 1795027780000000, 1795027540000000, 1795027600000000, NULL, '{"cause": "thumb_offset", "code": 1, "subcode": 2207057, "message": "Thumbnail offset is beyond the video", "fbtrace_id": "Trace1", "step": "create", "technical": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795027600000000, NULL, NULL, NULL);
INSERT INTO post VALUES (3813664815416680, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed with words for people — проба №16 🥐', NULL, 1795030180000000, 1795029940000000, 1795030004527254, NULL, '{"cause": "unknown", "code": 100, "subcode": 2207999, "message": "Words for people, of a test", "fbtrace_id": "Trace1", "step": "create", "technical": "Application request limit of a test"}', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795030004527254, NULL, NULL, NULL);
INSERT INTO post VALUES (8029629073117865, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed with words alone — проба №17 🥐', NULL, 1795032580000000, 1795032340000000, 1795032404425809, NULL, '{"cause": "unknown", "code": null, "subcode": null, "message": "An unexpected sentence of Meta''s", "fbtrace_id": "Trace1", "step": "create", "technical": null}', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795032404425809, NULL, NULL, NULL);
INSERT INTO post VALUES (1496830961736832, 4, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by spam — проба №18 🥐', NULL, 1795034980000000, 1795034740000000, 1795035680000000, NULL, '{"cause": "spam", "code": 4, "subcode": 2207051, "message": "The action was blocked", "fbtrace_id": "Trace1", "step": "publish", "technical": null}', 'c17900013', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795034950000000, NULL, NULL, NULL, NULL, 'photo', NULL, 7, 1, 0, 1, NULL, 1795035680000000, 1795035080000000, 1795035080000000, NULL);
INSERT INTO post VALUES (1532641197037550, 4, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by content at publish — проба №19 🥐', NULL, 1795037380000000, 1795037140000000, 1795038080000000, NULL, '{"cause": "media_format", "code": 352, "subcode": 2207026, "message": "Unsupported video format", "fbtrace_id": "Trace1", "step": "publish", "technical": null}', 'c17900014', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795037350000000, NULL, NULL, NULL, NULL, 'photo', NULL, 8, 1, 0, 1, NULL, 1795038080000000, 1795037480000000, 1795037480000000, NULL);
INSERT INTO post VALUES (767914528892134, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by an unknown code — проба №20 🥐', NULL, 1795039780000000, 1795039540000000, 1795039604366696, NULL, '{"cause": "unknown", "code": 987, "subcode": 654, "message": "A code of a test", "fbtrace_id": "Trace1", "step": "create", "technical": null}', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795039604366696, NULL, NULL, NULL);
INSERT INTO post VALUES (3244068372747830, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed by our mistake — проба №21 🥐', NULL, 1795042180000000, 1795041940000000, 1795042000000000, NULL, '{"cause": "our_mistake", "code": 100, "subcode": 2207023, "message": "Unknown media type", "fbtrace_id": "Trace1", "step": "create", "technical": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795042000000000, NULL, NULL, NULL);
INSERT INTO post VALUES (4547944891807840, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed container — проба №22 🥐', NULL, 1795045300000000, 1795044340000000, 1795044410000000, NULL, '{"cause": "media_format", "code": null, "subcode": 2207026, "message": "Error: Media upload has failed with error code 2207026", "fbtrace_id": null, "step": "poll", "technical": null}', 'c17900015', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, 9, 1, 0, 0, NULL, 1795044410000000, NULL, NULL, NULL);
INSERT INTO post VALUES (567217452010257, 3, 'failed', 1001, 2, '17841400002', 'Story of a test: failed container without numbers — проба №23 🥐', NULL, 1795047700000000, 1795046740000000, 1795046848469518, NULL, '{"cause": "container", "code": null, "subcode": null, "message": "Something else went wrong in a test", "fbtrace_id": null, "step": "poll", "technical": null}', 'c17900018', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, 12, 3, 2, 0, NULL, 1795046848469518, NULL, NULL, NULL);
INSERT INTO post VALUES (8691606455561303, 6, 'scheduled', 1001, 2, '17841400002', 'Edited after being asked: failed, then planned anew', NULL, 1795186800000000, 1795049140000000, 1795051540000000, NULL, NULL, 'c17900019', 0, 1795183200000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, 13, 1, 0, 0, NULL, 1795050080000000, 1795049480000000, 1795049480000000, NULL);
INSERT INTO post VALUES (5224247106607840, 5, 'failed', 1001, 2, '17841400002', 'Edited after being asked: failed, then edited', NULL, 1795051780000000, 1795051540000000, 1795053940000000, NULL, NULL, 'c17900020', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795051750000000, NULL, NULL, NULL, NULL, 'photo', NULL, 14, 1, 0, 0, NULL, 1795052480000000, 1795051880000000, 1795051880000000, NULL);
INSERT INTO post VALUES (1099075177871301, 3, 'held', 1001, 2, '17841400002', 'Story of a test: held as too late — проба №26 🥐', NULL, 1795054180000000, 1795053940000000, 1795055345165427, 'late', '{"cause": "unreachable", "code": null, "subcode": null, "message": "no answer from Meta: ConnectionError", "fbtrace_id": null, "step": "create", "technical": null}', NULL, 10, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'no_answer', 1795054300000000, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795055345165427, 1795054180000000, 1795054201710624, NULL);
INSERT INTO post VALUES (4019204835931926, 3, 'held', 1001, 6, '17841400006', 'Story of a test: held for the quota — проба №27 🥐', NULL, 1795057780000000, 1795057540000000, 1795057750000000, 'quota', NULL, 'c17900021', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, 15, 1, 0, 0, NULL, 1795057750000000, NULL, NULL, NULL);
INSERT INTO post VALUES (840694870775310, 3, 'held', 1001, 3, '17841400003', 'Story of a test: held as the account is disconnected — проба №29 🥐', NULL, 1795147540000000, 1795061140000000, 1795061140000000, 'access', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795061140000000, NULL, NULL, NULL);
INSERT INTO post VALUES (8717039762477279, 3, 'held', 1002, 3, '17841400003', 'Story of a test: held as somebody disconnected the account — проба №30 🥐', NULL, 1795233940000000, 1795061140000000, 1795061140000000, 'access', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795061140000000, NULL, NULL, NULL);
INSERT INTO post VALUES (4526863748094805, 3, 'held', 1002, 4, '17841400004', 'Story of a test: held with the others of its account — проба №32 🥐', NULL, 1795320340000000, 1795061140000000, 1795061200000000, 'access', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795061200000000, NULL, NULL, NULL);
INSERT INTO post VALUES (6806121926641996, 3, 'held', 1001, 4, '17841400004', 'Story of a test: held as the account is in trouble — проба №31 🥐', NULL, 1795061380000000, 1795061140000000, 1795061200000000, 'access', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795061200000000, NULL, NULL, NULL);
INSERT INTO post VALUES (1807530840310597, 4, 'unconfirmed', 1001, 7, '17841400007', 'Story of a test: unconfirmed — проба №33 🥐', NULL, 1795064980000000, 1795064740000000, 1795066772388540, NULL, '{"cause": "answer_lost", "code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "technical": null}', 'c17900023', 11, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795064950000000, NULL, NULL, NULL, 1795065005919329, 'photo', NULL, 17, 1, 0, 1, NULL, 1795066772388540, 1795066772388540, 1795066772388540, NULL);
INSERT INTO post VALUES (6557537558944188, 5, 'published', 1001, 7, '17841400007', 'Story of a test: said to be live — проба №35 🥐', NULL, 1795079520000000, 1795079280000000, 1795108360000000, NULL, NULL, 'c17900027', 11, NULL, NULL, NULL, NULL, NULL, 1795079520000000, NULL, NULL, 1795079490000000, NULL, NULL, NULL, 1795079546567816, 'photo', NULL, 19, 1, 0, 0, NULL, 1795081269648676, 1795081269648676, 1795081269648676, NULL);
INSERT INTO post VALUES (7243807119330007, 7, 'published', 1001, 7, '17841400007', 'Story of a test: said not to be live — проба №36 🥐', NULL, 1795108360000000, 1795086550000000, 1795108450000000, NULL, NULL, 'c17900029', 0, NULL, NULL, NULL, 'm17900033', 'https://www.instagram.com/p/m17900033/', 1795108450000000, NULL, NULL, 1795108450000000, NULL, NULL, NULL, 1795086816124607, 'photo', NULL, 20, 1, 0, 1, NULL, 1795108450000000, 1795108450000000, 1795108450000000, NULL);
INSERT INTO post VALUES (974425478687114, 4, 'deleted', 1001, 6, '17841400006', 'Story of a test: deleted while held — проба №28 🥐', NULL, 1795057840000000, 1795057540000000, 1795119160000000, 'quota', NULL, 'c17900022', 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119160000000, 'held', NULL, NULL, NULL, NULL, NULL, 'photo', NULL, 16, 1, 0, 0, NULL, 1795057810000000, NULL, NULL, NULL);
INSERT INTO post VALUES (7660468196000705, 5, 'deleted', 1001, 7, '17841400007', 'Story of a test: deleted while unconfirmed — проба №34 🥐', NULL, 1795072250000000, 1795072010000000, 1795119160000000, NULL, '{"cause": "answer_lost", "code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "technical": null}', 'c17900025', 11, NULL, NULL, NULL, NULL, NULL, NULL, 1795119160000000, 'unconfirmed', 1795072220000000, NULL, NULL, NULL, 1795072279187804, 'photo', NULL, 18, 1, 0, 0, NULL, 1795074042272187, 1795074042272187, 1795074042272187, NULL);
INSERT INTO post VALUES (898700711578004, 2, 'deleted', 1001, 1, '17841400001', 'Story of a test: deleted draft — проба №39 🥐', NULL, NULL, 1795111960000000, 1795119160000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119160000000, 'draft', NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2005034763196871, 3, 'deleted', 1001, 1, '17841400001', 'Story of a test: deleted while planned — проба №40 🥐', NULL, 1795284760000000, 1795111960000000, 1795119160000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119160000000, 'scheduled', NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2640533361489313, 5, 'deleted', 1001, 10, '17841400010', 'Story of a test: deleted after it was published — проба №41 🥐', NULL, 1795112200000000, 1795111960000000, 1795119160000000, NULL, NULL, 'c17900034', 0, NULL, NULL, NULL, 'm17900035', 'https://www.instagram.com/p/m17900035/', 1795112200000000, 1795119160000000, 'published', 1795112170000000, NULL, NULL, NULL, NULL, 'photo', NULL, 23, 1, 0, 0, NULL, 1795112200000000, 1795112200000000, 1795112200000000, NULL);
INSERT INTO post VALUES (6630840177229988, 4, 'deleted', 1001, 2, '17841400002', 'Story of a test: deleted after it failed — проба №42 🥐', NULL, 1795115800000000, 1795115560000000, 1795119160000000, NULL, '{"cause": "media_ratio", "code": 36003, "subcode": 2207009, "message": "Invalid aspect ratio", "fbtrace_id": "Trace1", "step": "create", "technical": null}', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119160000000, 'failed', NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795115620000000, NULL, NULL, NULL);
INSERT INTO post VALUES (5039328811374349, 2, 'scheduled', 1001, 1, '17841400001', 'Story of a test: scheduled, at risk — проба №43 🥐', NULL, 1795179540000000, 1795172400000000, 1795176000000000, NULL, NULL, NULL, 0, 1795178940000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795176000000000, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795176000000000, NULL, NULL, NULL);
INSERT INTO post VALUES (1194841646453142, 2, 'scheduled', 1001, 1, '17841400001', 'Story of a test: scheduled — проба №50 🥐', NULL, 1795262400000000, 1795176000000000, 1795176000000000, NULL, NULL, NULL, 0, 1795258800000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2943913286659794, 2, 'scheduled', 1001, 8, '17841400008', 'Story of a test: scheduled reel — проба №51 🥐', NULL, 1795348800000000, 1795176000000000, 1795176000000000, NULL, NULL, NULL, 0, 1795345200000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6234047843807559, 2, 'ready', 1001, 10, '17841400010', 'Story of a test: ready — проба №52 🥐', NULL, 1795176300000000, 1795176120000000, 1795176130000000, NULL, NULL, 'c17900056', 0, 1795176270000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, 30, 1, 0, 0, NULL, 1795176130000000, NULL, NULL, NULL);
INSERT INTO post VALUES (3301562270722235, 2, 'preparing', 1001, 9, '17841400009', 'Story of a test: preparing — проба №53 🥐', NULL, 1795176910000000, 1795176130000000, 1795176220000000, NULL, NULL, 'c17900057', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reel', NULL, 31, 1, 0, 0, NULL, 1795176220000000, NULL, NULL, NULL);
INSERT INTO post VALUES (6630631681570306, 3, 'publishing', 1001, 11, '17841400011', 'Story of a test: publishing: killed before the call — проба №44 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, NULL, 'c17900050', 0, 1795176250000000, 'worker/03010983fc15054a', 1795176300000000, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 24, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL);
INSERT INTO post VALUES (4313454984452450, 3, 'publishing', 1001, 12, '17841400012', 'Story of a test: publishing: killed after the call — проба №45 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, NULL, 'c17900051', 0, 1795176250000000, 'worker/2c7691ce4eafad37', 1795176300000000, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 25, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL);
INSERT INTO post VALUES (5069603779098247, 3, 'publishing', 1001, 13, '17841400013', 'Story of a test: publishing: answer lost, live — проба №46 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, '{"cause": "answer_lost", "code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "technical": null}', 'c17900052', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 26, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL);
INSERT INTO post VALUES (8431208570569669, 3, 'publishing', 1001, 14, '17841400014', 'Story of a test: publishing: answer lost, not live — проба №47 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, '{"cause": "answer_lost", "code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "technical": null}', 'c17900053', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 27, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL);
INSERT INTO post VALUES (8983388312420427, 3, 'publishing', 1001, 15, '17841400015', 'Story of a test: publishing: told apart by its error — проба №48 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, '{"cause": "server", "code": -1, "subcode": 2207001, "message": "A server error of a test", "fbtrace_id": "Trace1", "step": "publish", "technical": null}', 'c17900054', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 28, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL);
INSERT INTO post VALUES (8387912805824468, 4, 'published', 1001, 16, '17841400016', 'Story of a test: published, its link not read yet — проба №49 🥐', NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, NULL, 'c17900055', 0, 1795176240000000, NULL, NULL, 'm17900060', NULL, 1795176240000000, NULL, NULL, 1795176210000000, NULL, NULL, NULL, NULL, 'photo', NULL, 29, 1, 0, 1, NULL, 1795176240000000, 1795176240000000, 1795176240000000, NULL);
INSERT INTO post VALUES (1119283405985968, 2, 'scheduled', 1001, 5, '17841400005', 'Story of a test: paused — проба №54 🥐', NULL, 1795176420000000, 1795176240000000, 1795176240000000, NULL, '{"cause": "throttled", "code": 80002, "subcode": null, "message": "Too many calls to this account", "fbtrace_id": "Trace1", "step": "create", "technical": null}', NULL, 0, 1795176243803042, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, 1795176240000000, NULL, NULL, NULL);
INSERT INTO post VALUES (3549508252992491, 2, 'scheduled', 1001, 6, '17841400006', 'Story of a test: container made, its id lost — проба №55 🥐', NULL, 1795176360000000, 1795176240000000, 1795176240000000, NULL, NULL, NULL, 0, 1795176240000000, 'worker/e40873de49b1195f', 1795176300000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'photo', NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5896934624571909, 5, 'publishing', 1001, 7, '17841400007', 'Story of a test: just said not to be live — проба №37 🥐', NULL, 1795176240000000, 1795093820000000, 1795176240000000, NULL, NULL, 'c17900030', 0, 1795176240000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795094030000000, NULL, NULL, NULL, 1795094088716704, 'photo', NULL, 21, 1, 0, 0, NULL, 1795095884055375, 1795095884055375, 1795095884055375, NULL);
INSERT INTO post VALUES (2881575446619802, 5, 'publishing', 1001, 7, '17841400007', 'Story of a test: just said not to be live, wrongly — проба №38 🥐', NULL, 1795176240000000, 1795101090000000, 1795176240000000, NULL, NULL, 'c17900031', 0, 1795176240000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795101300000000, NULL, NULL, NULL, 1795101356432696, 'photo', NULL, 22, 1, 0, 0, NULL, 1795103111867642, 1795103111867642, 1795103111867642, NULL);
INSERT INTO post_medium VALUES (8667580601683942, 0, 'https://cdn.example.com/from-the-chat.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (1137888772765293, 0, 'https://cdn.example.com/from-another-chat.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (6348426349385639, 0, 'https://cdn.example.com/published-with-tags.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (767278915588273, 0, NULL, 'https://cdn.example.com/published-reel.mp4', 1500, NULL, 9000, '[]');
INSERT INTO post_medium VALUES (2228749311943891, 0, 'https://cdn.example.com/published-on-a-page.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (8999351538876433, 0, 'https://cdn.example.com/published-late.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (1280264503481090, 0, 'https://cdn.example.com/published-without-link.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (3212839794542368, 0, 'https://cdn.example.com/published-its-link-found-later.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (4536217733444193, 0, 'https://cdn.example.com/draft.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (1780258034255670, 0, NULL, 'https://cdn.example.com/draft-of-a-reel.mp4', 2000, NULL, 8000, '[]');
INSERT INTO post_medium VALUES (1352520887497320, 0, 'https://cdn.example.com/draft-of-another-person.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (4762287035496304, 0, 'https://cdn.example.com/doubted.jpg', NULL, NULL, NULL, NULL, '[{"reason": "not_looked_at", "values": {}}, {"reason": "tall_photo", "values": {"width": 1000, "height": 1400}}]');
INSERT INTO post_medium VALUES (4591785117185194, 0, 'https://cdn.example.com/failed-by-the-shape-of-a-photo.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (8135487573267994, 0, 'https://cdn.example.com/failed-by-a-tag.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (6316702518124425, 0, 'https://cdn.example.com/failed-by-a-caption.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (2196731221354122, 0, 'https://cdn.example.com/failed-by-a-place.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (3091553089449673, 0, 'https://cdn.example.com/failed-by-a-cover.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (3813664815416680, 0, 'https://cdn.example.com/failed-with-words-for-people.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (8029629073117865, 0, 'https://cdn.example.com/failed-with-words-alone.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (1496830961736832, 0, 'https://cdn.example.com/failed-by-spam.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (1532641197037550, 0, 'https://cdn.example.com/failed-by-content-at-publish.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (767914528892134, 0, 'https://cdn.example.com/failed-by-an-unknown-code.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (3244068372747830, 0, 'https://cdn.example.com/failed-by-our-mistake.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (4547944891807840, 0, NULL, 'https://cdn.example.com/failed-container.mp4', NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (567217452010257, 0, NULL, 'https://cdn.example.com/failed-container-without-numbers.mp4', NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (8691606455561303, 0, 'https://cdn.example.com/failed-then-planned-anew.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (5224247106607840, 0, 'https://cdn.example.com/failed-then-edited.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (1099075177871301, 0, 'https://cdn.example.com/held-as-too-late.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (4019204835931926, 0, 'https://cdn.example.com/held-for-the-quota.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (974425478687114, 0, 'https://cdn.example.com/deleted-while-held.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (840694870775310, 0, 'https://cdn.example.com/held-as-the-account-is-disconnected.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (8717039762477279, 0, 'https://cdn.example.com/held-as-somebody-disconnected-the-account.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (6806121926641996, 0, 'https://cdn.example.com/held-as-the-account-is-in-trouble.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (4526863748094805, 0, 'https://cdn.example.com/held-with-the-others-of-its-account.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (1807530840310597, 0, 'https://cdn.example.com/unconfirmed.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (7660468196000705, 0, 'https://cdn.example.com/deleted-while-unconfirmed.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (6557537558944188, 0, 'https://cdn.example.com/said-to-be-live.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (7243807119330007, 0, 'https://cdn.example.com/said-not-to-be-live.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (5896934624571909, 0, 'https://cdn.example.com/just-said-not-to-be-live.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (2881575446619802, 0, 'https://cdn.example.com/just-said-not-to-be-live-wrongly.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (898700711578004, 0, 'https://cdn.example.com/deleted-draft.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (2005034763196871, 0, 'https://cdn.example.com/deleted-while-planned.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (2640533361489313, 0, 'https://cdn.example.com/deleted-after-it-was-published.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (6630840177229988, 0, 'https://cdn.example.com/deleted-after-it-failed.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (5039328811374349, 0, 'https://cdn.example.com/scheduled-at-risk.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (6630631681570306, 0, 'https://cdn.example.com/publishing:-killed-before-the-call.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (4313454984452450, 0, 'https://cdn.example.com/publishing:-killed-after-the-call.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (5069603779098247, 0, 'https://cdn.example.com/publishing:-answer-lost-live.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (8431208570569669, 0, 'https://cdn.example.com/publishing:-answer-lost-not-live.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (8983388312420427, 0, 'https://cdn.example.com/publishing:-told-apart-by-its-error.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (8387912805824468, 0, 'https://cdn.example.com/published-its-link-not-read-yet.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (1194841646453142, 0, 'https://cdn.example.com/scheduled.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (2943913286659794, 0, NULL, 'https://cdn.example.com/scheduled-reel.mp4', 500, NULL, 7000, '[]');
INSERT INTO post_medium VALUES (6234047843807559, 0, 'https://cdn.example.com/ready.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (3301562270722235, 0, NULL, 'https://cdn.example.com/preparing.mp4', NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (1119283405985968, 0, 'https://cdn.example.com/paused.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO post_medium VALUES (3549508252992491, 0, 'https://cdn.example.com/container-made-its-id-lost.jpg', NULL, NULL, NULL, NULL, '[]');
INSERT INTO schema_migration VALUES (1, '0001_first_tables', '2026-11-28 23:07:51.280274');
INSERT INTO schema_migration VALUES (2, '0002_engine', '2026-11-28 23:07:51.293492');
INSERT INTO schema_migration VALUES (3, '0003_inbox', '2026-11-28 23:07:51.296534');
INSERT INTO schema_migration VALUES (4, '0005_delays', '2026-11-28 23:07:51.298414');
INSERT INTO schema_migration VALUES (5, '0006_account_events', '2026-11-28 23:07:51.302473');
INSERT INTO schema_migration VALUES (6, '0008_media_doubts', '2026-11-28 23:07:51.303735');
INSERT INTO schema_migration VALUES (7, '0009_media_containers_cards', '2026-11-28 23:07:51.333922');
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
INSERT INTO user_tags VALUES (4536217733444193, 0, 0, 'friend.of.a.test', 0.25, 0.75);
INSERT INTO user_tags VALUES (4536217733444193, 0, 1, 'second.of.a.test', 1, 0);
INSERT INTO user_tags VALUES (1194841646453142, 0, 0, 'friend.of.a.test', 0.5, 0.5);
SELECT pg_catalog.setval('account_account_id_seq', 16, true);
SELECT pg_catalog.setval('account_event_event_id_seq', 17, true);
SELECT pg_catalog.setval('container_container_id_seq1', 31, true);
SELECT pg_catalog.setval('event_event_id_seq', 408, true);
SELECT pg_catalog.setval('notice_notice_id_seq', 50, true);
SELECT pg_catalog.setval('schema_migration_id_seq', 7, true);
ALTER TABLE ONLY account_event
    ADD CONSTRAINT account_event_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account_id);
ALTER TABLE ONLY backup_mark
    ADD CONSTRAINT backup_mark_pkey PRIMARY KEY (made_at);
ALTER TABLE ONLY card
    ADD CONSTRAINT card_pkey PRIMARY KEY (post_id);
ALTER TABLE ONLY container
    ADD CONSTRAINT container_pkey1 PRIMARY KEY (container_id);
ALTER TABLE ONLY conversation
    ADD CONSTRAINT conversation_pkey PRIMARY KEY (name, key);
ALTER TABLE ONLY event
    ADD CONSTRAINT event_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (notice_id);
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
ALTER TABLE ONLY update_inbox
    ADD CONSTRAINT update_inbox_pkey PRIMARY KEY (update_id);
ALTER TABLE ONLY user_tags
    ADD CONSTRAINT user_tags_pkey PRIMARY KEY (post_id, medium, "position");
CREATE INDEX account_event_account ON account_event USING btree (account_id);
CREATE UNIQUE INDEX account_ig_user_id ON account USING btree (ig_user_id);
CREATE INDEX account_turn ON account USING btree (last_claimed_at, account_id);
CREATE INDEX container_account_asked ON container USING btree (account_id, asked_at) WHERE (asked_at IS NOT NULL);
CREATE INDEX container_account_made ON container USING btree (account_id, made_at);
CREATE INDEX container_parent ON container USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX container_post ON container USING btree (post_id);
CREATE INDEX event_at ON event USING btree (at);
CREATE INDEX event_post ON event USING btree (post_id, event_id);
CREATE INDEX notice_owed ON notice USING btree (notice_id) WHERE (sent_at IS NULL);
CREATE INDEX notice_post ON notice USING btree (post_id);
CREATE INDEX post_account_media ON post USING btree (account_id, media_id) WHERE (media_id IS NOT NULL);
CREATE INDEX post_account_next_try ON post USING btree (account_id, next_try_at) WHERE (next_try_at IS NOT NULL);
CREATE INDEX post_account_publish ON post USING btree (account_id, publish_at);
CREATE INDEX post_account_published ON post USING btree (account_id, published_at) WHERE (published_at IS NOT NULL);
CREATE INDEX post_draft ON post USING btree (author_id) WHERE (state = 'draft'::text);
CREATE INDEX post_failed ON post USING btree (updated_at) WHERE (state = 'failed'::text);
CREATE UNIQUE INDEX post_idempotency_key ON post USING btree (idempotency_key);
CREATE INDEX post_ig_user_publish ON post USING btree (ig_user_id, publish_at, state);
CREATE INDEX post_lease ON post USING btree (account_id, lease_until) WHERE (lease_until IS NOT NULL);
CREATE INDEX post_leased ON post USING btree (lease_until) WHERE (lease_until IS NOT NULL);
CREATE INDEX post_next_try ON post USING btree (next_try_at) WHERE (next_try_at IS NOT NULL);
CREATE INDEX post_open ON post USING btree (state, publish_at, account_id) WHERE (state = ANY (ARRAY['scheduled'::text, 'preparing'::text, 'ready'::text, 'publishing'::text, 'held'::text, 'unconfirmed'::text]));
CREATE INDEX post_published ON post USING btree (published_at) WHERE (published_at IS NOT NULL);
CREATE UNIQUE INDEX schema_migration_name ON schema_migration USING btree (name);
CREATE INDEX update_set_aside ON update_inbox USING btree (set_aside_at) WHERE (set_aside_at IS NOT NULL);
CREATE INDEX update_undone ON update_inbox USING btree (update_id) WHERE (done_at IS NULL);
ALTER TABLE ONLY account_event
    ADD CONSTRAINT account_event_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id);
ALTER TABLE ONLY card
    ADD CONSTRAINT card_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(post_id) ON DELETE CASCADE;
ALTER TABLE ONLY container
    ADD CONSTRAINT container_account_id_fkey1 FOREIGN KEY (account_id) REFERENCES account(account_id);
ALTER TABLE ONLY container
    ADD CONSTRAINT container_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES container(container_id) ON DELETE CASCADE;
ALTER TABLE ONLY container
    ADD CONSTRAINT container_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(post_id) ON DELETE CASCADE;
ALTER TABLE ONLY event
    ADD CONSTRAINT event_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(post_id) ON DELETE CASCADE;
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
ALTER TABLE ONLY user_tags
    ADD CONSTRAINT user_tags_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(post_id) ON DELETE CASCADE;
