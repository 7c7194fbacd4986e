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
    last_claimed_at bigint NOT NULL
);
CREATE SEQUENCE account_account_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE account_account_id_seq OWNED BY account.account_id;
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
    image_url text,
    video_url text,
    caption text NOT NULL,
    location_id text,
    thumb_offset bigint,
    video_duration bigint,
    publish_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    hold_reason text,
    failure text,
    creation_id text,
    container_made_at bigint,
    publish_asked_at bigint,
    known_media_ids text NOT NULL,
    attempts integer NOT NULL,
    next_try_at bigint,
    claimed_by text,
    lease_until bigint,
    media_id text,
    permalink text,
    published_at bigint,
    deleted_at bigint,
    state_before_deletion text,
    card_chat_id bigint,
    card_message_id bigint,
    source_update_id bigint,
    CONSTRAINT post_check CHECK (((image_url IS NULL) <> (video_url IS NULL)))
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
    done_at bigint
);
CREATE TABLE user_tag (
    post_id bigint NOT NULL,
    "position" integer NOT NULL,
    username text NOT NULL,
    x real,
    y real
);
ALTER TABLE ONLY account ALTER COLUMN account_id SET DEFAULT nextval('account_account_id_seq'::regclass);
ALTER TABLE ONLY event ALTER COLUMN event_id SET DEFAULT nextval('event_event_id_seq'::regclass);
ALTER TABLE ONLY notice ALTER COLUMN notice_id SET DEFAULT nextval('notice_notice_id_seq'::regclass);
ALTER TABLE ONLY schema_migration ALTER COLUMN id SET DEFAULT nextval('schema_migration_id_seq'::regclass);
INSERT INTO account VALUES (8, '17841400008', 'page.test', 'facebook', 'gAAAAABrCzr7agxlxZjApdkDHV2aaGAwI7GsgE5h1sfTI3lY5W6q94kvdIF1NtouZbSJH_TEqYbrxCMW8zqKzXnByJcVUYrbKg==', 1794992400000000, 'connected', 'UTC', 1002, 1794992400000000, NULL, NULL, NULL, 50, 1, 1794996300000000, 1794996300000000);
INSERT INTO account VALUES (1, '17841400001', 'sunny.test', 'instagram', 'gAAAAABrCzr6GKxmSCkvv3_O3VzwK0qNn320ve4tOpx_jy8MdNT6xDgB00khOSPKaF36ecWKKK4UAzqwXn0H5vnHCCU8dxBa8Q==', 1794992400000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 4, 1795010700000000, 1795010775000000);
INSERT INTO account VALUES (3, '17841400003', 'away.test', 'instagram', NULL, 1795061140000000, 'disconnected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO account VALUES (4, '17841400004', 'trouble.test', 'instagram', 'gAAAAABrCzr75k4qqdqm32V6fjDzQaNCcBN3_uHVBythPMGOD0JMaliYBogGxDSiWL6zhCMuQnlNKKgLbXJm29nMDYei0VKm2w==', 1794992400000000, 'trouble', 'UTC', 1002, 1794992400000000, '{"code": 190, "subcode": 463, "message": "The session has expired", "fbtrace_id": "Trace1", "step": "create", "field": null}', 1795061200000000, NULL, NULL, NULL, NULL, 1795061200000000);
INSERT INTO account VALUES (2, '17841400002', 'failing.test', 'instagram', 'gAAAAABrCzr6HIMzfDBc4zazu-XFhKiNR2gN_2IjciFMjzJhcp7WML3GlnL1yM2mUqx_xzB5kJuNtIhjbEx9Ky7fe_nwfN6KGw==', 1794992400000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795051780000000, 1795115596000000);
INSERT INTO account VALUES (7, '17841400007', 'doubt.test', 'instagram', 'gAAAAABrCzr7TXe55vrJgXQ_3WZD0bWUNLXe_O7JOE3s_NgkCjiF-t_wCXZq5LzgNHXiNmMXU7fF8NjOaHhD-Spa_HKB7AgUsA==', 1794992400000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 5, 1795108426000000, 1795108426000000);
INSERT INTO account VALUES (10, '17841400010', 'middle2.test', 'instagram', 'gAAAAABrCzr72YXIARgf8aAIMJdpU4ud9MGS5G37KnXKhWRGxnqn2mDS3aSSPXZWPU4AvU7LI07EuNPT0FU4KUNz9IgRHT82gQ==', 1794992400000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 1, 1795112176000000, 1795176126000000);
INSERT INTO account VALUES (9, '17841400009', 'middle1.test', 'instagram', 'gAAAAABrCzr7m4i80_2IVUVRmDZfhTyYbr2DPceHgh295Y55N1lJhfre3n2GFsCZk__kcRlvi7LQcmnn7RcGYZzIApFfl6p5sQ==', 1794992400000000, 'connected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, 50, 1, 1794996830000000, 1795176220000000);
INSERT INTO account VALUES (11, '17841400011', 'middle3.test', 'instagram', 'gAAAAABrCzr7oJteZKZpmkNddXlk-Az7DuyOH8J5o5jQ9fkEEXVGakOlJWV141_2X4_BeB5neOzw3tPwuiRjR8XwWk1oC8Gn5Q==', 1794992400000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176240000000, 1795176240000000);
INSERT INTO account VALUES (12, '17841400012', 'middle4.test', 'instagram', 'gAAAAABrCzr75mkFn7H1coY0g6YC8Xfg36Od8OqMiGYWYHhD58reI7OV2NdA1b3XiEarP_gprTU7sLqNXmWGlNu-_Xhh4Qc3IA==', 1794992400000000, 'connected', 'Europe/Berlin', 1002, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176240000000, 1795176240000000);
INSERT INTO account VALUES (13, '17841400013', 'middle5.test', 'instagram', 'gAAAAABrCzr76q5dmWPq9IxJOSts1fqGFwSFPcXo3B8hlaVlkzxWwf4KucHaBTrFVS5Wg1P0kFXl8d1e0alF_LHAwTjT_akRkA==', 1794992400000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176240000000, 1795176240000000);
INSERT INTO account VALUES (14, '17841400014', 'middle6.test', 'instagram', 'gAAAAABrCzr8fDVYAxsPPyL9UrAG_8LXgeA_fL211LBjOHV4pzFmJHdk42SHheIVzD3AZAMIj-BlomPIophM9fwKsNqNllxIXA==', 1794992400000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176240000000, 1795176240000000);
INSERT INTO account VALUES (15, '17841400015', 'middle7.test', 'instagram', 'gAAAAABrCzr8Dq7AuUFX-ZiPhSxDiRYAOMFRRD2bcqFavgv-1sKbRiWt8rmjzKQzm5AXG_fJRd-AzACXmsPBC4LGLJlwxPFPFQ==', 1794992400000000, 'connected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, 50, 0, 1795176240000000, 1795176240000000);
INSERT INTO account VALUES (16, '17841400016', 'middle8.test', 'instagram', 'gAAAAABrCzr87x0a152fo2oowTjHI-zTLwU_48koRIMS7oDsE6-C1j3v05FjMaSVZhP-ms5GE6kj2z19oALMqexCBtBJZtezgg==', 1794992400000000, 'connected', 'UTC', 1002, 1794992400000000, NULL, NULL, NULL, 50, 1, 1795176240000000, 1795176240000000);
INSERT INTO account VALUES (5, '17841400005', 'paused.test', 'instagram', 'gAAAAABrCzr7U8_5rkGYeMNm_ioKuBJ4r8AeMmq3Ogsiff_aquNJ6Gofzf_rAdRuT6nyBFdktsulsI-rUn26YaY1os_kxSNDhQ==', 1794992400000000, 'connected', 'UTC', 1001, 1794992400000000, NULL, NULL, 1795176540000000, NULL, NULL, NULL, 1795176240000000);
INSERT INTO account VALUES (6, '17841400006', 'full.test', 'instagram', 'gAAAAABrCzr7CzG66QpLwdI3Q0R9k5mhNKFYGQLbdemS4NgtdGSvxOW1NFkrInlpjqr0WxeOwdRXloKpoWeW9XqKxEB7YvT9RA==', 1794992400000000, 'connected', 'Europe/Berlin', 1001, 1794992400000000, NULL, NULL, NULL, 50, 50, 1795057840000000, 1795176240000000);
INSERT INTO conversation VALUES ('main', '[1001, 1001]', 'caption');
INSERT INTO conversation VALUES ('main', '[1002, 1002]', 'people');
INSERT INTO event VALUES (1, 3336370223932724, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (2, 3381028158240680, 1794996000000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (3, 1739436527663314, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (4, 1739436527663314, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (5, 394323974611419, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (6, 394323974611419, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (7, 1232570080474018, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (8, 1232570080474018, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (9, 7307217901996757, 1794996000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (10, 7307217901996757, 1794996000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (11, 1739436527663314, 1794996120000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (12, 1232570080474018, 1794996120000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (13, 7307217901996757, 1794996120000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (14, 1739436527663314, 1794996121000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (15, 1232570080474018, 1794996121000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (16, 7307217901996757, 1794996121000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (17, 1739436527663314, 1794996123000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (18, 1232570080474018, 1794996123000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (19, 7307217901996757, 1794996123000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (20, 1739436527663314, 1794996126000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (21, 1232570080474018, 1794996126000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (22, 7307217901996757, 1794996126000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (23, 1739436527663314, 1794996300000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (24, 1739436527663314, 1794996300000000, 'publisher', 'live', 'publishing', 'publishing', '{"changed": ["media_id", "published_at"]}');
INSERT INTO event VALUES (25, 1739436527663314, 1794996300000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "media_id", "next_try_at", "permalink", "published_at", "state"]}');
INSERT INTO event VALUES (26, 1232570080474018, 1794996300000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (27, 1232570080474018, 1794996300000000, 'publisher', 'live', 'publishing', 'publishing', '{"changed": ["media_id", "published_at"]}');
INSERT INTO event VALUES (28, 1232570080474018, 1794996300000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "media_id", "next_try_at", "permalink", "published_at", "state"]}');
INSERT INTO event VALUES (29, 7307217901996757, 1794996300000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (30, 7307217901996757, 1794996300000000, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (31, 7307217901996757, 1794996305000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (32, 7307217901996757, 1794996305000000, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (33, 7307217901996757, 1794996320000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (34, 7307217901996757, 1794996320000000, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (35, 7307217901996757, 1794996350000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (36, 7307217901996757, 1794996350000000, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (37, 7307217901996757, 1794996410000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (38, 7307217901996757, 1794996410000000, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (39, 7307217901996757, 1794996530000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (40, 7307217901996757, 1794996530000000, 'publisher', 'nothing was sent', 'publishing', 'ready', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (41, 7307217901996757, 1794996830000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (42, 7307217901996757, 1794996830000000, 'publisher', 'live', 'publishing', 'publishing', '{"changed": ["media_id", "published_at"]}');
INSERT INTO event VALUES (43, 7307217901996757, 1794996830000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "media_id", "next_try_at", "permalink", "published_at", "state"]}');
INSERT INTO event VALUES (44, 394323974611419, 1794997500000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (45, 394323974611419, 1794997501000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (46, 394323974611419, 1794997503000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (47, 394323974611419, 1794997506000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (48, 394323974611419, 1794998400000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (49, 394323974611419, 1794998400000000, 'publisher', 'live', 'publishing', 'publishing', '{"changed": ["media_id", "published_at"]}');
INSERT INTO event VALUES (50, 394323974611419, 1794998400000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "media_id", "next_try_at", "permalink", "published_at", "state"]}');
INSERT INTO event VALUES (51, 1872747051385450, 1795003200000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (52, 1872747051385450, 1795003200000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (53, 1872747051385450, 1795003320000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (54, 1872747051385450, 1795003321000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (55, 1872747051385450, 1795003323000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (56, 1872747051385450, 1795003326000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (57, 1872747051385450, 1795003500000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (58, 1872747051385450, 1795003500000000, 'publisher', 'live', 'publishing', 'publishing', '{"changed": ["media_id", "published_at"]}');
INSERT INTO event VALUES (59, 1872747051385450, 1795003500000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "media_id", "next_try_at", "permalink", "published_at", "state"]}');
INSERT INTO event VALUES (60, 1872747051385450, 1795003530000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "permalink"]}');
INSERT INTO event VALUES (61, 1872747051385450, 1795003545000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "permalink"]}');
INSERT INTO event VALUES (62, 1872747051385450, 1795003575000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "permalink"]}');
INSERT INTO event VALUES (63, 1872747051385450, 1795003635000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "permalink"]}');
INSERT INTO event VALUES (64, 1872747051385450, 1795003755000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "permalink"]}');
INSERT INTO event VALUES (65, 5019890282959347, 1795010400000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (66, 5019890282959347, 1795010400000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (67, 5019890282959347, 1795010520000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (68, 5019890282959347, 1795010521000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (69, 5019890282959347, 1795010523000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (70, 5019890282959347, 1795010526000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (71, 5019890282959347, 1795010700000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (72, 5019890282959347, 1795010700000000, 'publisher', 'live', 'publishing', 'publishing', '{"changed": ["media_id", "published_at"]}');
INSERT INTO event VALUES (73, 5019890282959347, 1795010700000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "media_id", "next_try_at", "permalink", "published_at", "state"]}');
INSERT INTO event VALUES (74, 5019890282959347, 1795010730000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "permalink"]}');
INSERT INTO event VALUES (75, 5019890282959347, 1795010745000000, 'publisher', 'no link yet', 'published', 'published', '{"changed": ["attempts", "next_try_at", "permalink"]}');
INSERT INTO event VALUES (76, 5019890282959347, 1795010775000000, 'publisher', 'link read', 'published', 'published', '{"changed": ["attempts", "next_try_at", "permalink"]}');
INSERT INTO event VALUES (77, 4455250508326844, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (78, 5620362006844676, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (79, 2781344360370651, 1795017940000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (80, 3204209456504985, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (81, 3204209456504985, 1795017940000000, 'person:1001', 'media replaced', 'draft', 'draft', '{"changed": ["image_url", "thumb_offset", "user_tags", "video_duration", "video_url"]}');
INSERT INTO event VALUES (82, 2561237298328819, 1795017940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (83, 2561237298328819, 1795017940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (84, 2561237298328819, 1795018000000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (85, 7278913311515301, 1795020340000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (86, 7278913311515301, 1795020340000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (87, 7278913311515301, 1795020400000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (88, 7278913311515301, 1795020405000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (89, 4908347472481761, 1795022740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (90, 4908347472481761, 1795022740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (91, 4908347472481761, 1795022800000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (92, 8177674613642453, 1795025140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (93, 8177674613642453, 1795025140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (94, 8177674613642453, 1795025200000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (95, 1979702224748877, 1795027540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (96, 1979702224748877, 1795027540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (97, 1979702224748877, 1795027600000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (98, 2294789959848064, 1795029940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (99, 2294789959848064, 1795029940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (100, 2294789959848064, 1795030000000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (101, 2294789959848064, 1795030005000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (102, 3755278419311230, 1795032340000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (103, 3755278419311230, 1795032340000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (104, 3755278419311230, 1795032400000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (105, 3755278419311230, 1795032405000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (106, 8399608124989799, 1795034740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (107, 8399608124989799, 1795034740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (108, 8399608124989799, 1795034800000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (109, 8399608124989799, 1795034801000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (110, 8399608124989799, 1795034803000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (111, 8399608124989799, 1795034806000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (112, 8399608124989799, 1795034980000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (113, 8399608124989799, 1795034980000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (114, 8399608124989799, 1795034990000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["next_try_at"]}');
INSERT INTO event VALUES (115, 8399608124989799, 1795035020000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["next_try_at"]}');
INSERT INTO event VALUES (116, 8399608124989799, 1795035080000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (117, 5126228882188567, 1795037140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (118, 5126228882188567, 1795037140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (119, 5126228882188567, 1795037200000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (120, 5126228882188567, 1795037201000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (121, 5126228882188567, 1795037203000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (122, 5126228882188567, 1795037206000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (123, 5126228882188567, 1795037380000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (124, 5126228882188567, 1795037380000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (125, 5126228882188567, 1795037390000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["next_try_at"]}');
INSERT INTO event VALUES (126, 5126228882188567, 1795037420000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["next_try_at"]}');
INSERT INTO event VALUES (127, 5126228882188567, 1795037480000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (128, 5973689989551150, 1795039540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (129, 5973689989551150, 1795039540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (130, 5973689989551150, 1795039600000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (131, 5973689989551150, 1795039605000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (132, 1384011808355197, 1795041940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (133, 1384011808355197, 1795041940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (134, 1384011808355197, 1795042000000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (135, 1384011808355197, 1795042005000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (136, 1337868174433371, 1795044340000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (137, 1337868174433371, 1795044340000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (138, 1337868174433371, 1795044400000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (139, 1337868174433371, 1795044401000000, 'publisher', 'failed', 'preparing', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (140, 8220103620842157, 1795046740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (141, 8220103620842157, 1795046740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (142, 8220103620842157, 1795046800000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (143, 8220103620842157, 1795046801000000, 'publisher', 'new container needed', 'preparing', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (144, 8220103620842157, 1795046806000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (145, 8220103620842157, 1795046807000000, 'publisher', 'new container needed', 'preparing', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (146, 8220103620842157, 1795046822000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (147, 8220103620842157, 1795046823000000, 'publisher', 'failed', 'preparing', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (148, 5817266927087644, 1795049140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (149, 5817266927087644, 1795049140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (150, 5817266927087644, 1795049200000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (151, 5817266927087644, 1795049201000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (152, 5817266927087644, 1795049203000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (153, 5817266927087644, 1795049206000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (154, 5817266927087644, 1795049380000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (155, 5817266927087644, 1795049380000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (156, 5817266927087644, 1795049390000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["next_try_at"]}');
INSERT INTO event VALUES (157, 5817266927087644, 1795049420000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["next_try_at"]}');
INSERT INTO event VALUES (158, 5817266927087644, 1795049480000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (159, 5817266927087644, 1795051540000000, 'person:1001', 'changed', 'failed', 'failed', '{"changed": ["caption"]}');
INSERT INTO event VALUES (160, 5817266927087644, 1795051540000000, 'person:1001', 'scheduled', 'failed', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (161, 3040128939600922, 1795051540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (162, 3040128939600922, 1795051540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (163, 3040128939600922, 1795051600000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (164, 3040128939600922, 1795051601000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (165, 3040128939600922, 1795051603000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (166, 3040128939600922, 1795051606000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (167, 3040128939600922, 1795051780000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (168, 3040128939600922, 1795051780000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (169, 3040128939600922, 1795051790000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["next_try_at"]}');
INSERT INTO event VALUES (170, 3040128939600922, 1795051820000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["next_try_at"]}');
INSERT INTO event VALUES (171, 3040128939600922, 1795051880000000, 'publisher', 'failed', 'publishing', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (172, 3040128939600922, 1795053940000000, 'person:1001', 'changed', 'failed', 'failed', '{"changed": ["caption"]}');
INSERT INTO event VALUES (173, 6493842721940874, 1795053940000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (174, 6493842721940874, 1795053940000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (175, 6493842721940874, 1795054000000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (176, 6493842721940874, 1795054005000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (177, 6493842721940874, 1795054020000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (178, 6493842721940874, 1795054050000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (179, 6493842721940874, 1795054110000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (180, 6493842721940874, 1795054230000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (181, 6493842721940874, 1795054530000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (182, 6493842721940874, 1795054830000000, 'publisher', 'create failed', 'scheduled', 'scheduled', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (183, 6493842721940874, 1795055130000000, 'publisher', 'held: late', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}');
INSERT INTO event VALUES (184, 440690262658920, 1795057540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (185, 440690262658920, 1795057540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (186, 1003362111426743, 1795057540000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (187, 1003362111426743, 1795057540000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (188, 440690262658920, 1795057600000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (189, 440690262658920, 1795057601000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (190, 440690262658920, 1795057603000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (191, 440690262658920, 1795057606000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (192, 1003362111426743, 1795057660000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (193, 1003362111426743, 1795057661000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (194, 1003362111426743, 1795057663000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (195, 1003362111426743, 1795057666000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (196, 440690262658920, 1795057780000000, 'publisher', 'held: quota', 'ready', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}');
INSERT INTO event VALUES (197, 1003362111426743, 1795057840000000, 'publisher', 'held: quota', 'ready', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}');
INSERT INTO event VALUES (198, 7379340088656086, 1795061140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (199, 7379340088656086, 1795061140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (200, 5124861085487727, 1795061140000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (201, 5124861085487727, 1795061140000000, 'person:1002', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (202, 5124861085487727, 1795061140000000, 'publisher', 'account disconnected', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}');
INSERT INTO event VALUES (203, 7379340088656086, 1795061140000000, 'publisher', 'account disconnected', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}');
INSERT INTO event VALUES (204, 4517370154419722, 1795061140000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (205, 4517370154419722, 1795061140000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (206, 2919311731340868, 1795061140000000, 'person:1002', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (207, 2919311731340868, 1795061140000000, 'person:1002', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (208, 2919311731340868, 1795061200000000, 'publisher', 'account in trouble', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}');
INSERT INTO event VALUES (209, 4517370154419722, 1795061200000000, 'publisher', 'account in trouble', 'scheduled', 'held', '{"changed": ["hold_reason", "next_try_at", "state"]}');
INSERT INTO event VALUES (210, 4681891210040165, 1795064740000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (211, 4681891210040165, 1795064740000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (212, 4681891210040165, 1795064800000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (213, 4681891210040165, 1795064801000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (214, 4681891210040165, 1795064803000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (215, 4681891210040165, 1795064806000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (216, 4681891210040165, 1795064980000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (217, 4681891210040165, 1795064980000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (218, 4681891210040165, 1795064990000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (219, 4681891210040165, 1795064995000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (220, 4681891210040165, 1795065010000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (221, 4681891210040165, 1795065040000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (222, 4681891210040165, 1795065100000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (223, 4681891210040165, 1795065220000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (224, 4681891210040165, 1795065520000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (225, 4681891210040165, 1795065820000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (226, 4681891210040165, 1795066120000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (227, 4681891210040165, 1795066420000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (228, 4681891210040165, 1795066720000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (229, 4681891210040165, 1795067020000000, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["next_try_at", "state"]}');
INSERT INTO event VALUES (230, 8063886066752268, 1795072006000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (231, 8063886066752268, 1795072006000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (232, 8063886066752268, 1795072066000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (233, 8063886066752268, 1795072067000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (234, 8063886066752268, 1795072069000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (235, 8063886066752268, 1795072072000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (236, 8063886066752268, 1795072246000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (237, 8063886066752268, 1795072246000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (238, 8063886066752268, 1795072256000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (239, 8063886066752268, 1795072261000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (240, 8063886066752268, 1795072276000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (241, 8063886066752268, 1795072306000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (242, 8063886066752268, 1795072366000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (243, 8063886066752268, 1795072486000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (244, 8063886066752268, 1795072786000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (245, 8063886066752268, 1795073086000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (246, 8063886066752268, 1795073386000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (247, 8063886066752268, 1795073686000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (248, 8063886066752268, 1795073986000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (249, 8063886066752268, 1795074286000000, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["next_try_at", "state"]}');
INSERT INTO event VALUES (250, 7410134949878581, 1795079272000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (251, 7410134949878581, 1795079272000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (252, 7410134949878581, 1795079332000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (253, 7410134949878581, 1795079333000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (254, 7410134949878581, 1795079335000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (255, 7410134949878581, 1795079338000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (256, 7410134949878581, 1795079512000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (257, 7410134949878581, 1795079512000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (258, 7410134949878581, 1795079522000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (259, 7410134949878581, 1795079527000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (260, 7410134949878581, 1795079542000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (261, 7410134949878581, 1795079572000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (262, 7410134949878581, 1795079632000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (263, 7410134949878581, 1795079752000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (264, 7410134949878581, 1795080052000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (265, 7410134949878581, 1795080352000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (266, 7410134949878581, 1795080652000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (267, 7410134949878581, 1795080952000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (268, 7410134949878581, 1795081252000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (269, 7410134949878581, 1795081552000000, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["next_try_at", "state"]}');
INSERT INTO event VALUES (270, 2233928306356633, 1795086538000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (271, 2233928306356633, 1795086538000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (272, 2233928306356633, 1795086598000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (273, 2233928306356633, 1795086599000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (274, 2233928306356633, 1795086601000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (275, 2233928306356633, 1795086604000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (276, 2233928306356633, 1795086778000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (277, 2233928306356633, 1795086778000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (278, 2233928306356633, 1795086788000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (279, 2233928306356633, 1795086793000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (280, 2233928306356633, 1795086808000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (281, 2233928306356633, 1795086838000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (282, 2233928306356633, 1795086898000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (283, 2233928306356633, 1795087018000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (284, 2233928306356633, 1795087318000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (285, 2233928306356633, 1795087618000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (286, 2233928306356633, 1795087918000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (287, 2233928306356633, 1795088218000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (288, 2233928306356633, 1795088518000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (289, 2233928306356633, 1795088818000000, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["next_try_at", "state"]}');
INSERT INTO event VALUES (290, 2383611007253610, 1795093804000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (291, 2383611007253610, 1795093804000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (292, 2383611007253610, 1795093864000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (293, 2383611007253610, 1795093865000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (294, 2383611007253610, 1795093867000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (295, 2383611007253610, 1795093870000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (296, 2383611007253610, 1795094044000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (297, 2383611007253610, 1795094044000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (298, 2383611007253610, 1795094054000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (299, 2383611007253610, 1795094059000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (300, 2383611007253610, 1795094074000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (301, 2383611007253610, 1795094104000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (302, 2383611007253610, 1795094164000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (303, 2383611007253610, 1795094284000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (304, 2383611007253610, 1795094584000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (305, 2383611007253610, 1795094884000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (306, 2383611007253610, 1795095184000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (307, 2383611007253610, 1795095484000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (308, 2383611007253610, 1795095784000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (309, 2383611007253610, 1795096084000000, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["next_try_at", "state"]}');
INSERT INTO event VALUES (310, 333820855773818, 1795101070000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (311, 333820855773818, 1795101070000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (312, 333820855773818, 1795101130000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (313, 333820855773818, 1795101131000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (314, 333820855773818, 1795101133000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (315, 333820855773818, 1795101136000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (316, 333820855773818, 1795101310000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (317, 333820855773818, 1795101310000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (318, 333820855773818, 1795101320000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (319, 333820855773818, 1795101325000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (320, 333820855773818, 1795101340000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (321, 333820855773818, 1795101370000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (322, 333820855773818, 1795101430000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (323, 333820855773818, 1795101550000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (324, 333820855773818, 1795101850000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (325, 333820855773818, 1795102150000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (326, 333820855773818, 1795102450000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (327, 333820855773818, 1795102750000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (328, 333820855773818, 1795103050000000, 'publisher', 'undecided', 'publishing', 'publishing', '{"changed": ["attempts", "next_try_at", "state"]}');
INSERT INTO event VALUES (329, 333820855773818, 1795103350000000, 'publisher', 'unconfirmed', 'publishing', 'unconfirmed', '{"changed": ["next_try_at", "state"]}');
INSERT INTO event VALUES (330, 7410134949878581, 1795108336000000, 'person:1001', 'said live', 'unconfirmed', 'published', '{"changed": ["failure", "next_try_at", "published_at", "state"]}');
INSERT INTO event VALUES (331, 2233928306356633, 1795108336000000, 'person:1001', 'said not_live', 'unconfirmed', 'publishing', '{"changed": ["attempts", "failure", "next_try_at", "publish_at", "state"]}');
INSERT INTO event VALUES (332, 2233928306356633, 1795108336000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["next_try_at"]}');
INSERT INTO event VALUES (333, 2233928306356633, 1795108366000000, 'publisher', 'container seen unpublished', 'publishing', 'publishing', '{"changed": ["next_try_at"]}');
INSERT INTO event VALUES (334, 2233928306356633, 1795108426000000, 'publisher', 'not live', 'publishing', 'ready', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (335, 2233928306356633, 1795108426000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (336, 2233928306356633, 1795108426000000, 'publisher', 'live', 'publishing', 'publishing', '{"changed": ["media_id", "published_at"]}');
INSERT INTO event VALUES (337, 2233928306356633, 1795108426000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "media_id", "next_try_at", "permalink", "published_at", "state"]}');
INSERT INTO event VALUES (338, 7083537329841570, 1795111936000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (339, 1600441120306018, 1795111936000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (340, 1600441120306018, 1795111936000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (341, 1537850943752513, 1795111936000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (342, 1537850943752513, 1795111936000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (343, 1537850943752513, 1795111996000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (344, 1537850943752513, 1795111997000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (345, 1537850943752513, 1795111999000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (346, 1537850943752513, 1795112002000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (347, 1537850943752513, 1795112176000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (348, 1537850943752513, 1795112176000000, 'publisher', 'live', 'publishing', 'publishing', '{"changed": ["media_id", "published_at"]}');
INSERT INTO event VALUES (349, 1537850943752513, 1795112176000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "media_id", "next_try_at", "permalink", "published_at", "state"]}');
INSERT INTO event VALUES (350, 6469563194949195, 1795115536000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (351, 6469563194949195, 1795115536000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (352, 6469563194949195, 1795115596000000, 'publisher', 'failed', 'scheduled', 'failed', '{"changed": ["failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (353, 1003362111426743, 1795119136000000, 'person:1001', 'deleted', 'held', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}');
INSERT INTO event VALUES (354, 8063886066752268, 1795119136000000, 'person:1001', 'deleted', 'unconfirmed', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}');
INSERT INTO event VALUES (355, 7083537329841570, 1795119136000000, 'person:1001', 'deleted', 'draft', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}');
INSERT INTO event VALUES (356, 1600441120306018, 1795119136000000, 'person:1001', 'deleted', 'scheduled', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}');
INSERT INTO event VALUES (357, 1537850943752513, 1795119136000000, 'person:1001', 'deleted', 'published', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}');
INSERT INTO event VALUES (358, 6469563194949195, 1795119136000000, 'person:1001', 'deleted', 'failed', 'deleted', '{"changed": ["deleted_at", "next_try_at", "state", "state_before_deletion"]}');
INSERT INTO event VALUES (359, 1238423743678026, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (360, 1238423743678026, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (361, 6751872977608191, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (362, 6751872977608191, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (363, 2030167186054845, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (364, 2030167186054845, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (365, 1963892379732883, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (366, 1963892379732883, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (367, 1566324784825847, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (368, 1566324784825847, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (369, 1216215204825828, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (370, 1216215204825828, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (371, 3966912376991754, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (372, 3966912376991754, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (373, 6258566475524669, 1795176000000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (374, 6258566475524669, 1795176000000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (375, 1238423743678026, 1795176060000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (376, 6751872977608191, 1795176060000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (377, 2030167186054845, 1795176060000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (378, 1963892379732883, 1795176060000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (379, 1566324784825847, 1795176060000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (380, 1216215204825828, 1795176060000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (381, 1238423743678026, 1795176061000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (382, 6751872977608191, 1795176061000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (383, 2030167186054845, 1795176061000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (384, 1963892379732883, 1795176061000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (385, 1566324784825847, 1795176061000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (386, 1216215204825828, 1795176061000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (387, 1238423743678026, 1795176063000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (388, 6751872977608191, 1795176063000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (389, 2030167186054845, 1795176063000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (390, 1963892379732883, 1795176063000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (391, 1566324784825847, 1795176063000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (392, 1216215204825828, 1795176063000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (393, 1238423743678026, 1795176066000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (394, 6751872977608191, 1795176066000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (395, 2030167186054845, 1795176066000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (396, 1963892379732883, 1795176066000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (397, 1566324784825847, 1795176066000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (398, 1216215204825828, 1795176066000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (399, 5120765887098703, 1795176120000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (400, 5120765887098703, 1795176120000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (401, 5120765887098703, 1795176120000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (402, 5120765887098703, 1795176121000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (403, 5120765887098703, 1795176123000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (404, 5120765887098703, 1795176126000000, 'publisher', 'container ready', 'preparing', 'ready', '{"changed": ["attempts", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (405, 2622885521776171, 1795176126000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (406, 2622885521776171, 1795176126000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (407, 2622885521776171, 1795176126000000, 'publisher', 'container made', 'scheduled', 'preparing', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "next_try_at", "state"]}');
INSERT INTO event VALUES (408, 2622885521776171, 1795176127000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (409, 2622885521776171, 1795176129000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (410, 2622885521776171, 1795176132000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (411, 2622885521776171, 1795176137000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (412, 2622885521776171, 1795176145000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (413, 2622885521776171, 1795176160000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (414, 2622885521776171, 1795176190000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (415, 2622885521776171, 1795176220000000, 'publisher', 'container in progress', 'preparing', 'preparing', '{"changed": ["attempts", "failure", "next_try_at"]}');
INSERT INTO event VALUES (416, 1238423743678026, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (417, 6751872977608191, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (418, 2030167186054845, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (419, 2030167186054845, 1795176240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (420, 1963892379732883, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (421, 1963892379732883, 1795176240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (422, 1566324784825847, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (423, 1566324784825847, 1795176240000000, 'publisher', 'no media id', 'publishing', 'publishing', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (424, 1216215204825828, 1795176240000000, 'publisher', 'publish asked', 'ready', 'publishing', '{"changed": ["attempts", "failure", "known_media_ids", "next_try_at", "publish_asked_at", "state"]}');
INSERT INTO event VALUES (425, 1216215204825828, 1795176240000000, 'publisher', 'live', 'publishing', 'publishing', '{"changed": ["media_id", "published_at"]}');
INSERT INTO event VALUES (426, 1216215204825828, 1795176240000000, 'publisher', 'published', 'publishing', 'published', '{"changed": ["attempts", "failure", "media_id", "next_try_at", "permalink", "published_at", "state"]}');
INSERT INTO event VALUES (427, 5212503866489532, 1795176240000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (428, 5212503866489532, 1795176240000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (429, 7900785464745313, 1795176240000000, 'person:1001', 'created', NULL, 'draft', '{"changed": ["state"]}');
INSERT INTO event VALUES (430, 7900785464745313, 1795176240000000, 'person:1001', 'scheduled', 'draft', 'scheduled', '{"changed": ["attempts", "container_made_at", "creation_id", "failure", "hold_reason", "known_media_ids", "next_try_at", "publish_asked_at", "publish_at", "state"]}');
INSERT INTO event VALUES (431, 5212503866489532, 1795176240000000, 'publisher', 'throttled', 'scheduled', 'scheduled', '{"changed": ["failure", "next_try_at"]}');
INSERT INTO event VALUES (432, 2383611007253610, 1795176240000000, 'person:1001', 'said not_live', 'unconfirmed', 'publishing', '{"changed": ["attempts", "failure", "next_try_at", "publish_at", "state"]}');
INSERT INTO event VALUES (433, 333820855773818, 1795176240000000, 'person:1001', 'said not_live', 'unconfirmed', 'publishing', '{"changed": ["attempts", "failure", "next_try_at", "publish_at", "state"]}');
INSERT INTO notice VALUES (1, 1001, 'published', 1794996300000000, 1739436527663314, 1, '{"permalink": "https://www.instagram.com/p/m17900004/", "published_at": {"instant": "2026-11-18T10:05:00+00:00"}}', 0, 1794996300000000, 1795010740000000);
INSERT INTO notice VALUES (2, 1001, 'published', 1794996300000000, 1232570080474018, 8, '{"permalink": "https://www.instagram.com/p/m17900005/", "published_at": {"instant": "2026-11-18T10:05:00+00:00"}}', 0, 1794996300000000, 1795010740000000);
INSERT INTO notice VALUES (3, 1001, 'published', 1794996830000000, 7307217901996757, 9, '{"permalink": "https://www.instagram.com/p/m17900006/", "published_at": {"instant": "2026-11-18T10:13:50+00:00"}, "late_minutes": 8}', 0, 1794996830000000, 1795010740000000);
INSERT INTO notice VALUES (4, 1001, 'published', 1794998400000000, 394323974611419, 1, '{"permalink": "https://www.instagram.com/p/m17900008/", "published_at": {"instant": "2026-11-18T10:40:00+00:00"}}', 0, 1794998400000000, 1795010740000000);
INSERT INTO notice VALUES (5, 1001, 'published', 1795003500000000, 1872747051385450, 1, '{"permalink": null, "published_at": {"instant": "2026-11-18T12:05:00+00:00"}}', 0, 1795003500000000, 1795010740000000);
INSERT INTO notice VALUES (6, 1001, 'published', 1795010700000000, 5019890282959347, 1, '{"permalink": null, "published_at": {"instant": "2026-11-18T14:05:00+00:00"}}', 0, 1795010700000000, 1795010740000000);
INSERT INTO notice VALUES (7, 1001, 'failed', 1795018000000000, 2561237298328819, 2, '{}', 0, 1795018000000000, NULL);
INSERT INTO notice VALUES (8, 1001, 'failed', 1795020405000000, 7278913311515301, 2, '{}', 0, 1795020405000000, NULL);
INSERT INTO notice VALUES (10, 1001, 'failed', 1795025200000000, 8177674613642453, 2, '{}', 0, 1795025200000000, NULL);
INSERT INTO notice VALUES (11, 1001, 'failed', 1795027600000000, 1979702224748877, 2, '{}', 0, 1795027600000000, NULL);
INSERT INTO notice VALUES (13, 1001, 'failed', 1795032405000000, 3755278419311230, 2, '{}', 0, 1795032405000000, NULL);
INSERT INTO notice VALUES (14, 1001, 'failed', 1795035080000000, 8399608124989799, 2, '{}', 0, 1795035080000000, NULL);
INSERT INTO notice VALUES (16, 1001, 'failed', 1795039605000000, 5973689989551150, 2, '{}', 0, 1795039605000000, NULL);
INSERT INTO notice VALUES (17, 1001, 'failed', 1795042005000000, 1384011808355197, 2, '{}', 0, 1795042005000000, NULL);
INSERT INTO notice VALUES (19, 1001, 'failed', 1795046823000000, 8220103620842157, 2, '{}', 0, 1795046823000000, NULL);
INSERT INTO notice VALUES (20, 1001, 'failed', 1795049480000000, 5817266927087644, 2, '{}', 0, 1795049480000000, NULL);
INSERT INTO notice VALUES (22, 1001, 'late', 1795055130000000, 6493842721940874, 2, '{"due": {"instant": "2026-11-19T02:09:40+00:00"}, "failure": "failure_instagram"}', 0, 1795055130000000, NULL);
INSERT INTO notice VALUES (23, 1001, 'quota', 1795057780000000, 440690262658920, 6, '{"free_at": {"instant": "2026-11-20T03:09:40+00:00"}, "limit": 50}', 0, 1795057780000000, NULL);
INSERT INTO notice VALUES (25, 1002, 'account_trouble', 1795061140000000, NULL, 3, '{"username": "away.test", "held": 2, "disconnected_by": 1001}', 0, 1795061140000000, NULL);
INSERT INTO notice VALUES (26, 1001, 'account_trouble', 1795061200000000, NULL, 4, '{"username": "trouble.test", "held": 2}', 0, 1795061200000000, NULL);
INSERT INTO notice VALUES (28, 1001, 'unconfirmed', 1795067020000000, 4681891210040165, 7, '{}', 0, 1795067020000000, NULL);
INSERT INTO notice VALUES (29, 1001, 'unconfirmed', 1795074286000000, 8063886066752268, 7, '{}', 0, 1795074286000000, NULL);
INSERT INTO notice VALUES (31, 1001, 'unconfirmed', 1795088818000000, 2233928306356633, 7, '{}', 0, 1795088818000000, NULL);
INSERT INTO notice VALUES (32, 1001, 'unconfirmed', 1795096084000000, 2383611007253610, 7, '{}', 0, 1795096084000000, NULL);
INSERT INTO notice VALUES (34, 1001, 'published', 1795108426000000, 2233928306356633, 7, '{"permalink": "https://www.instagram.com/p/m17900033/", "published_at": {"instant": "2026-11-19T17:13:46+00:00"}, "late_minutes": 1}', 0, 1795108426000000, NULL);
INSERT INTO notice VALUES (35, 1001, 'published', 1795112176000000, 1537850943752513, 10, '{"permalink": "https://www.instagram.com/p/m17900035/", "published_at": {"instant": "2026-11-19T18:16:16+00:00"}}', 0, 1795112176000000, NULL);
INSERT INTO notice VALUES (9, 1001, 'failed', 1795022800000000, 4908347472481761, 2, '{}', 0, 1795022800000000, 1795172400000000);
INSERT INTO notice VALUES (12, 1001, 'failed', 1795030005000000, 2294789959848064, 2, '{}', 0, 1795030005000000, 1795172400000000);
INSERT INTO notice VALUES (15, 1001, 'failed', 1795037480000000, 5126228882188567, 2, '{}', 0, 1795037480000000, 1795172400000000);
INSERT INTO notice VALUES (18, 1001, 'failed', 1795044401000000, 1337868174433371, 2, '{}', 0, 1795044401000000, 1795172400000000);
INSERT INTO notice VALUES (21, 1001, 'failed', 1795051880000000, 3040128939600922, 2, '{}', 0, 1795051880000000, 1795172400000000);
INSERT INTO notice VALUES (24, 1001, 'quota', 1795057840000000, 1003362111426743, 6, '{"free_at": {"instant": "2026-11-20T03:10:40+00:00"}, "limit": 50}', 0, 1795057840000000, 1795172400000000);
INSERT INTO notice VALUES (27, 1002, 'account_trouble', 1795061200000000, NULL, 4, '{"username": "trouble.test", "held": 2}', 0, 1795061200000000, 1795172400000000);
INSERT INTO notice VALUES (30, 1001, 'unconfirmed', 1795081552000000, 7410134949878581, 7, '{}', 0, 1795081552000000, 1795172400000000);
INSERT INTO notice VALUES (33, 1001, 'unconfirmed', 1795103350000000, 333820855773818, 7, '{}', 0, 1795103350000000, 1795172400000000);
INSERT INTO notice VALUES (36, 1001, 'failed', 1795115596000000, 6469563194949195, 2, '{}', 1, 1795176060000000, 1795172400000000);
INSERT INTO notice VALUES (37, 1001, 'published', 1795176240000000, 1216215204825828, 16, '{"permalink": null, "published_at": {"instant": "2026-11-20T12:04:00+00:00"}}', 0, 1795176240000000, NULL);
INSERT INTO person VALUES (1002, 'Борис Проба', 'ru', true, 'Europe/Berlin', NULL, NULL, 1794992400000000);
INSERT INTO person VALUES (6666, '', 'en', false, 'UTC', NULL, 1794992400000000, NULL);
INSERT INTO person VALUES (1001, 'Anna Test', 'en', false, 'UTC', 1, NULL, 1794992400000000);
INSERT INTO person_data VALUES ('user', 1001, '{"focus": {"post_id": 3336370223932724, "value": "6f49cdbd80e1b95d", "version": 1, "walk": false}, "own_messages": {"1": {"has_link": true, "post_id": 3336370223932724}}, "prompt": 2}');
INSERT INTO person_data VALUES ('user', 1002, '{"focus": {"post_id": 3381028158240680, "value": "2e38e77b22c314a4", "version": 1, "walk": false}, "own_messages": {"5": {"has_link": true, "post_id": 3381028158240680}}, "prompt": 6}');
INSERT INTO post VALUES (3336370223932724, 1, 'draft', 1001, 1, '17841400001', 'https://cdn.example.com/from-the-chat.jpg', NULL, '', NULL, NULL, NULL, NULL, 1794996000000000, 1794996000000000, NULL, NULL, NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1001, 2, 1001);
INSERT INTO post VALUES (3381028158240680, 1, 'draft', 1002, 1, '17841400001', 'https://cdn.example.com/from-another-chat.jpg', NULL, '', NULL, NULL, NULL, NULL, 1794996000000000, 1794996000000000, NULL, NULL, NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1002, 6, 1004);
INSERT INTO post VALUES (1739436527663314, 4, 'published', 1001, 1, '17841400001', 'https://cdn.example.com/published-with-tags.jpg', NULL, 'Story of a test: published with tags — проба №1 🥐', '106009999000003', NULL, NULL, 1794996300000000, 1794996000000000, 1794996300000000, NULL, NULL, 'c17900001', 1794996120000000, 1794996300000000, '[]', 0, NULL, NULL, NULL, 'm17900004', 'https://www.instagram.com/p/m17900004/', 1794996300000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1232570080474018, 4, 'published', 1001, 8, '17841400008', 'https://cdn.example.com/published-on-a-page.jpg', NULL, 'Story of a test: published on a page — проба №3 🥐', NULL, NULL, NULL, 1794996300000000, 1794996000000000, 1794996300000000, NULL, NULL, 'c17900002', 1794996120000000, 1794996300000000, '[]', 0, NULL, NULL, NULL, 'm17900005', 'https://www.instagram.com/p/m17900005/', 1794996300000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7307217901996757, 10, 'published', 1001, 9, '17841400009', 'https://cdn.example.com/published-late.jpg', NULL, 'Story of a test: published late — проба №4 🥐', NULL, NULL, NULL, 1794996300000000, 1794996000000000, 1794996830000000, NULL, NULL, 'c17900003', 1794996120000000, 1794996830000000, '[]', 0, NULL, NULL, NULL, 'm17900006', 'https://www.instagram.com/p/m17900006/', 1794996830000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (394323974611419, 4, 'published', 1001, 1, '17841400001', NULL, 'https://cdn.example.com/published-reel.mp4', 'Story of a test: published reel — проба №2 🥐', NULL, 1500, 9000, 1794998400000000, 1794996000000000, 1794998400000000, NULL, NULL, 'c17900007', 1794997500000000, 1794998400000000, '["m17900004"]', 0, NULL, NULL, NULL, 'm17900008', 'https://www.instagram.com/p/m17900008/', 1794998400000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1872747051385450, 4, 'published', 1001, 1, '17841400001', 'https://cdn.example.com/published-without-link.jpg', NULL, 'Story of a test: published without link — проба №5 🥐', NULL, NULL, NULL, 1795003500000000, 1795003200000000, 1795003755000000, NULL, NULL, 'c17900009', 1795003320000000, 1795003500000000, '["m17900008", "m17900004"]', 5, NULL, NULL, NULL, 'm17900010', NULL, 1795003500000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5019890282959347, 4, 'published', 1001, 1, '17841400001', 'https://cdn.example.com/published-its-link-found-later.jpg', NULL, 'Story of a test: published, its link found later — проба №6 🥐', NULL, NULL, NULL, 1795010700000000, 1795010400000000, 1795010775000000, NULL, NULL, 'c17900011', 1795010520000000, 1795010700000000, '["m17900010", "m17900008", "m17900004"]', 3, NULL, NULL, NULL, 'm17900012', 'https://www.instagram.com/p/m17900012/', 1795010700000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4455250508326844, 1, 'draft', 1001, 1, '17841400001', 'https://cdn.example.com/draft.jpg', NULL, 'Story of a test: draft — проба №7 🥐', NULL, NULL, NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5620362006844676, 1, 'draft', 1001, 1, '17841400001', NULL, 'https://cdn.example.com/draft-of-a-reel.mp4', 'Story of a test: draft of a reel — проба №8 🥐', NULL, 2000, 8000, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2781344360370651, 1, 'draft', 1002, 8, '17841400008', 'https://cdn.example.com/draft-of-another-person.jpg', NULL, '', NULL, NULL, NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3204209456504985, 2, 'draft', 1001, 1, '17841400001', 'https://cdn.example.com/doubted.jpg', NULL, 'Story of a test: draft of a medium in doubt — проба №10 🥐', NULL, NULL, NULL, NULL, 1795017940000000, 1795017940000000, NULL, NULL, NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2561237298328819, 3, 'failed', 1001, 2, '17841400002', 'https://cdn.example.com/failed-by-the-shape-of-a-photo.jpg', NULL, 'Story of a test: failed by the shape of a photo — проба №11 🥐', NULL, NULL, NULL, 1795018180000000, 1795017940000000, 1795018000000000, NULL, '{"code": 36003, "subcode": 2207009, "message": "Invalid aspect ratio", "fbtrace_id": "Trace1", "step": "create", "field": "media"}', NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7278913311515301, 3, 'failed', 1001, 2, '17841400002', 'https://cdn.example.com/failed-by-a-tag.jpg', NULL, 'Story of a test: failed by a tag — проба №12 🥐', NULL, NULL, NULL, 1795020580000000, 1795020340000000, 1795020405000000, NULL, '{"code": 110, "subcode": 2207018, "message": "The user cannot be tagged", "fbtrace_id": "Trace1", "step": "create", "field": null}', NULL, NULL, NULL, '[]', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4908347472481761, 3, 'failed', 1001, 2, '17841400002', 'https://cdn.example.com/failed-by-a-caption.jpg', NULL, 'Story of a test: failed by a caption — проба №13 🥐', NULL, NULL, NULL, 1795022980000000, 1795022740000000, 1795022800000000, NULL, '{"code": 36004, "subcode": 2207010, "message": "The caption was too long", "fbtrace_id": "Trace1", "step": "create", "field": "caption"}', NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8177674613642453, 3, 'failed', 1001, 2, '17841400002', 'https://cdn.example.com/failed-by-a-place.jpg', NULL, 'Story of a test: failed by a place — проба №14 🥐', NULL, NULL, NULL, 1795025380000000, 1795025140000000, 1795025200000000, NULL, '{"code": 100, "subcode": null, "message": "Param location_id is INVALID_LOCATION_ID", "fbtrace_id": "Trace1", "step": "create", "field": "location_id"}', NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1979702224748877, 3, 'failed', 1001, 2, '17841400002', 'https://cdn.example.com/failed-by-a-cover.jpg', NULL, 'Story of a test: failed by a cover — проба №15 🥐', NULL, NULL, NULL, 1795027780000000, 1795027540000000, 1795027600000000, NULL, '{"code": 1, "subcode": 2207057, "message": "Thumbnail offset is beyond the video", "fbtrace_id": "Trace1", "step": "create", "field": "thumb_offset"}', NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2294789959848064, 3, 'failed', 1001, 2, '17841400002', 'https://cdn.example.com/failed-with-words-for-people.jpg', NULL, 'Story of a test: failed with words for people — проба №16 🥐', NULL, NULL, NULL, 1795030180000000, 1795029940000000, 1795030005000000, NULL, '{"code": 100, "subcode": 2207999, "message": "Words for people, of a test", "fbtrace_id": "Trace1", "step": "create", "field": null}', NULL, NULL, NULL, '[]', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3755278419311230, 3, 'failed', 1001, 2, '17841400002', 'https://cdn.example.com/failed-with-words-alone.jpg', NULL, 'Story of a test: failed with words alone — проба №17 🥐', NULL, NULL, NULL, 1795032580000000, 1795032340000000, 1795032405000000, NULL, '{"code": null, "subcode": null, "message": "An unexpected sentence of Meta''s", "fbtrace_id": "Trace1", "step": "create", "field": null}', NULL, NULL, NULL, '[]', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8399608124989799, 4, 'failed', 1001, 2, '17841400002', 'https://cdn.example.com/failed-by-spam.jpg', NULL, 'Story of a test: failed by spam — проба №18 🥐', NULL, NULL, NULL, 1795034980000000, 1795034740000000, 1795035080000000, NULL, '{"code": 4, "subcode": 2207051, "message": "The action was blocked", "fbtrace_id": "Trace1", "step": "publish", "field": null}', 'c17900013', 1795034800000000, 1795034980000000, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5126228882188567, 4, 'failed', 1001, 2, '17841400002', 'https://cdn.example.com/failed-by-content-at-publish.jpg', NULL, 'Story of a test: failed by content at publish — проба №19 🥐', NULL, NULL, NULL, 1795037380000000, 1795037140000000, 1795037480000000, NULL, '{"code": 352, "subcode": 2207026, "message": "Unsupported video format", "fbtrace_id": "Trace1", "step": "publish", "field": "media"}', 'c17900014', 1795037200000000, 1795037380000000, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5973689989551150, 3, 'failed', 1001, 2, '17841400002', 'https://cdn.example.com/failed-by-an-unknown-code.jpg', NULL, 'Story of a test: failed by an unknown code — проба №20 🥐', NULL, NULL, NULL, 1795039780000000, 1795039540000000, 1795039605000000, NULL, '{"code": 987, "subcode": 654, "message": "A code of a test", "fbtrace_id": "Trace1", "step": "create", "field": null}', NULL, NULL, NULL, '[]', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1384011808355197, 3, 'failed', 1001, 2, '17841400002', 'https://cdn.example.com/failed-by-our-mistake.jpg', NULL, 'Story of a test: failed by our mistake — проба №21 🥐', NULL, NULL, NULL, 1795042180000000, 1795041940000000, 1795042005000000, NULL, '{"code": 100, "subcode": 2207023, "message": "Unknown media type", "fbtrace_id": "Trace1", "step": "create", "field": null}', NULL, NULL, NULL, '[]', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1337868174433371, 3, 'failed', 1001, 2, '17841400002', NULL, 'https://cdn.example.com/failed-container.mp4', 'Story of a test: failed container — проба №22 🥐', NULL, NULL, NULL, 1795045300000000, 1795044340000000, 1795044401000000, NULL, '{"code": null, "subcode": 2207026, "message": "Error: Media upload has failed with error code 2207026", "fbtrace_id": null, "step": "poll", "field": "media"}', 'c17900015', 1795044400000000, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (8220103620842157, 3, 'failed', 1001, 2, '17841400002', NULL, 'https://cdn.example.com/failed-container-without-numbers.mp4', 'Story of a test: failed container without numbers — проба №23 🥐', NULL, NULL, NULL, 1795047700000000, 1795046740000000, 1795046823000000, NULL, '{"code": null, "subcode": null, "message": "Something else went wrong in a test", "fbtrace_id": null, "step": "poll", "field": null}', 'c17900018', 1795046822000000, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5817266927087644, 6, 'scheduled', 1001, 2, '17841400002', 'https://cdn.example.com/failed-then-planned-anew.jpg', NULL, 'Edited after being asked: failed, then planned anew', NULL, NULL, NULL, 1795186800000000, 1795049140000000, 1795051540000000, NULL, NULL, NULL, NULL, NULL, '[]', 0, 1795186620000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (3040128939600922, 5, 'failed', 1001, 2, '17841400002', 'https://cdn.example.com/failed-then-edited.jpg', NULL, 'Edited after being asked: failed, then edited', NULL, NULL, NULL, 1795051780000000, 1795051540000000, 1795053940000000, NULL, '{"code": 4, "subcode": 2207051, "message": "The action was blocked", "fbtrace_id": "Trace1", "step": "publish", "field": null}', 'c17900020', 1795051600000000, 1795051780000000, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6493842721940874, 3, 'held', 1001, 2, '17841400002', 'https://cdn.example.com/held-as-too-late.jpg', NULL, 'Story of a test: held as too late — проба №26 🥐', NULL, NULL, NULL, 1795054180000000, 1795053940000000, 1795055130000000, 'late', '{"code": null, "subcode": null, "message": "no answer from Meta: ConnectionError", "fbtrace_id": null, "step": "create", "field": null}', NULL, NULL, NULL, '[]', 8, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (440690262658920, 3, 'held', 1001, 6, '17841400006', 'https://cdn.example.com/held-for-the-quota.jpg', NULL, 'Story of a test: held for the quota — проба №27 🥐', NULL, NULL, NULL, 1795057780000000, 1795057540000000, 1795057780000000, 'quota', NULL, 'c17900021', 1795057600000000, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7379340088656086, 3, 'held', 1001, 3, '17841400003', 'https://cdn.example.com/held-as-the-account-is-disconnected.jpg', NULL, 'Story of a test: held as the account is disconnected — проба №29 🥐', NULL, NULL, NULL, 1795147540000000, 1795061140000000, 1795061140000000, 'access', NULL, NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5124861085487727, 3, 'held', 1002, 3, '17841400003', 'https://cdn.example.com/held-as-somebody-disconnected-the-account.jpg', NULL, 'Story of a test: held as somebody disconnected the account — проба №30 🥐', NULL, NULL, NULL, 1795233940000000, 1795061140000000, 1795061140000000, 'access', NULL, NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2919311731340868, 3, 'held', 1002, 4, '17841400004', 'https://cdn.example.com/held-with-the-others-of-its-account.jpg', NULL, 'Story of a test: held with the others of its account — проба №32 🥐', NULL, NULL, NULL, 1795320340000000, 1795061140000000, 1795061200000000, 'access', NULL, NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4517370154419722, 3, 'held', 1001, 4, '17841400004', 'https://cdn.example.com/held-as-the-account-is-in-trouble.jpg', NULL, 'Story of a test: held as the account is in trouble — проба №31 🥐', NULL, NULL, NULL, 1795061380000000, 1795061140000000, 1795061200000000, 'access', NULL, NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (4681891210040165, 4, 'unconfirmed', 1001, 7, '17841400007', 'https://cdn.example.com/unconfirmed.jpg', NULL, 'Story of a test: unconfirmed — проба №33 🥐', NULL, NULL, NULL, 1795064980000000, 1795064740000000, 1795067020000000, NULL, '{"code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "field": null}', 'c17900023', 1795064800000000, 1795064980000000, '[]', 11, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7410134949878581, 5, 'published', 1001, 7, '17841400007', 'https://cdn.example.com/said-to-be-live.jpg', NULL, 'Story of a test: said to be live — проба №35 🥐', NULL, NULL, NULL, 1795079512000000, 1795079272000000, 1795108336000000, NULL, NULL, 'c17900027', 1795079332000000, 1795079512000000, '["m17900026", "m17900024"]', 11, NULL, NULL, NULL, NULL, NULL, 1795079512000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2233928306356633, 7, 'published', 1001, 7, '17841400007', 'https://cdn.example.com/said-not-to-be-live.jpg', NULL, 'Story of a test: said not to be live — проба №36 🥐', NULL, NULL, NULL, 1795108336000000, 1795086538000000, 1795108426000000, NULL, NULL, 'c17900029', 1795086598000000, 1795108426000000, '["m17900032", "m17900028", "m17900026", "m17900024"]', 0, NULL, NULL, NULL, 'm17900033', 'https://www.instagram.com/p/m17900033/', 1795108426000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1600441120306018, 3, 'deleted', 1001, 1, '17841400001', 'https://cdn.example.com/deleted-while-planned.jpg', NULL, 'Story of a test: deleted while planned — проба №40 🥐', NULL, NULL, NULL, 1795284736000000, 1795111936000000, 1795119136000000, NULL, NULL, NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119136000000, 'scheduled', NULL, NULL, NULL);
INSERT INTO post VALUES (1537850943752513, 5, 'deleted', 1001, 10, '17841400010', 'https://cdn.example.com/deleted-after-it-was-published.jpg', NULL, 'Story of a test: deleted after it was published — проба №41 🥐', NULL, NULL, NULL, 1795112176000000, 1795111936000000, 1795119136000000, NULL, NULL, 'c17900034', 1795111996000000, 1795112176000000, '[]', 0, NULL, NULL, NULL, 'm17900035', 'https://www.instagram.com/p/m17900035/', 1795112176000000, 1795119136000000, 'published', NULL, NULL, NULL);
INSERT INTO post VALUES (1003362111426743, 4, 'deleted', 1001, 6, '17841400006', 'https://cdn.example.com/deleted-while-held.jpg', NULL, 'Story of a test: deleted while held — проба №28 🥐', NULL, NULL, NULL, 1795057840000000, 1795057540000000, 1795119136000000, 'quota', NULL, 'c17900022', 1795057660000000, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119136000000, 'held', NULL, NULL, NULL);
INSERT INTO post VALUES (8063886066752268, 5, 'deleted', 1001, 7, '17841400007', 'https://cdn.example.com/deleted-while-unconfirmed.jpg', NULL, 'Story of a test: deleted while unconfirmed — проба №34 🥐', NULL, NULL, NULL, 1795072246000000, 1795072006000000, 1795119136000000, NULL, '{"code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "field": null}', 'c17900025', 1795072066000000, 1795072246000000, '["m17900024"]', 11, NULL, NULL, NULL, NULL, NULL, NULL, 1795119136000000, 'unconfirmed', NULL, NULL, NULL);
INSERT INTO post VALUES (7083537329841570, 2, 'deleted', 1001, 1, '17841400001', 'https://cdn.example.com/deleted-draft.jpg', NULL, 'Story of a test: deleted draft — проба №39 🥐', NULL, NULL, NULL, NULL, 1795111936000000, 1795119136000000, NULL, NULL, NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119136000000, 'draft', NULL, NULL, NULL);
INSERT INTO post VALUES (6469563194949195, 4, 'deleted', 1001, 2, '17841400002', 'https://cdn.example.com/deleted-after-it-failed.jpg', NULL, 'Story of a test: deleted after it failed — проба №42 🥐', NULL, NULL, NULL, 1795115776000000, 1795115536000000, 1795119136000000, NULL, '{"code": 36003, "subcode": 2207009, "message": "Invalid aspect ratio", "fbtrace_id": "Trace1", "step": "create", "field": "media"}', NULL, NULL, NULL, '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, 1795119136000000, 'failed', NULL, NULL, NULL);
INSERT INTO post VALUES (3966912376991754, 2, 'scheduled', 1001, 1, '17841400001', 'https://cdn.example.com/scheduled.jpg', NULL, 'Story of a test: scheduled — проба №49 🥐', NULL, NULL, NULL, 1795262400000000, 1795176000000000, 1795176000000000, NULL, NULL, NULL, NULL, NULL, '[]', 0, 1795262220000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6258566475524669, 2, 'scheduled', 1001, 8, '17841400008', NULL, 'https://cdn.example.com/scheduled-reel.mp4', 'Story of a test: scheduled reel — проба №50 🥐', NULL, 500, 7000, 1795348800000000, 1795176000000000, 1795176000000000, NULL, NULL, NULL, NULL, NULL, '[]', 0, 1795347900000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5120765887098703, 2, 'ready', 1001, 10, '17841400010', 'https://cdn.example.com/ready.jpg', NULL, 'Story of a test: ready — проба №51 🥐', NULL, NULL, NULL, 1795176300000000, 1795176120000000, 1795176126000000, NULL, NULL, 'c17900042', 1795176120000000, NULL, '[]', 0, 1795176300000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2622885521776171, 2, 'preparing', 1001, 9, '17841400009', NULL, 'https://cdn.example.com/preparing.mp4', 'Story of a test: preparing — проба №52 🥐', NULL, NULL, NULL, 1795176906000000, 1795176126000000, 1795176220000000, NULL, NULL, 'c17900043', 1795176126000000, NULL, '[]', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1238423743678026, 3, 'publishing', 1001, 11, '17841400011', 'https://cdn.example.com/publishing:-killed-before-the-call.jpg', NULL, 'Story of a test: publishing: killed before the call — проба №43 🥐', NULL, NULL, NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, NULL, 'c17900036', 1795176060000000, 1795176240000000, '[]', 0, 1795176250000000, 'worker/42fa6714c72ae6d3', 1795176480000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2030167186054845, 3, 'publishing', 1001, 13, '17841400013', 'https://cdn.example.com/publishing:-answer-lost-live.jpg', NULL, 'Story of a test: publishing: answer lost, live — проба №45 🥐', NULL, NULL, NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, '{"code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "field": null}', 'c17900038', 1795176060000000, 1795176240000000, '[]', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (6751872977608191, 3, 'publishing', 1001, 12, '17841400012', 'https://cdn.example.com/publishing:-killed-after-the-call.jpg', NULL, 'Story of a test: publishing: killed after the call — проба №44 🥐', NULL, NULL, NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, NULL, 'c17900037', 1795176060000000, 1795176240000000, '[]', 0, 1795176250000000, 'worker/9e7d452f9b16ec72', 1795176480000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1963892379732883, 3, 'publishing', 1001, 14, '17841400014', 'https://cdn.example.com/publishing:-answer-lost-not-live.jpg', NULL, 'Story of a test: publishing: answer lost, not live — проба №46 🥐', NULL, NULL, NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, '{"code": null, "subcode": null, "message": "no answer from Meta: ReadTimeout", "fbtrace_id": null, "step": "publish", "field": null}', 'c17900039', 1795176060000000, 1795176240000000, '[]', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1566324784825847, 3, 'publishing', 1001, 15, '17841400015', 'https://cdn.example.com/publishing:-told-apart-by-its-error.jpg', NULL, 'Story of a test: publishing: told apart by its error — проба №47 🥐', NULL, NULL, NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, '{"code": -1, "subcode": 2207001, "message": "A server error of a test", "fbtrace_id": "Trace1", "step": "publish", "field": null}', 'c17900040', 1795176060000000, 1795176240000000, '[]', 0, 1795176250000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (1216215204825828, 4, 'published', 1001, 16, '17841400016', 'https://cdn.example.com/published-its-link-not-read-yet.jpg', NULL, 'Story of a test: published, its link not read yet — проба №48 🥐', NULL, NULL, NULL, 1795176240000000, 1795176000000000, 1795176240000000, NULL, NULL, 'c17900041', 1795176060000000, 1795176240000000, '[]', 0, 1795176270000000, NULL, NULL, 'm17900046', NULL, 1795176240000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (5212503866489532, 2, 'scheduled', 1001, 5, '17841400005', 'https://cdn.example.com/paused.jpg', NULL, 'Story of a test: paused — проба №53 🥐', NULL, NULL, NULL, 1795176420000000, 1795176240000000, 1795176240000000, NULL, '{"code": 80002, "subcode": null, "message": "Too many calls to this account", "fbtrace_id": "Trace1", "step": "create", "field": null}', NULL, NULL, NULL, '[]', 0, 1795176245000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (333820855773818, 5, 'publishing', 1001, 7, '17841400007', 'https://cdn.example.com/just-said-not-to-be-live-wrongly.jpg', NULL, 'Story of a test: just said not to be live, wrongly — проба №38 🥐', NULL, NULL, NULL, 1795176240000000, 1795101070000000, 1795176240000000, NULL, NULL, 'c17900031', 1795101130000000, 1795101310000000, '["m17900028", "m17900026", "m17900024"]', 0, 1795176240000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (7900785464745313, 2, 'scheduled', 1001, 6, '17841400006', 'https://cdn.example.com/container-made-its-id-lost.jpg', NULL, 'Story of a test: container made, its id lost — проба №54 🥐', NULL, NULL, NULL, 1795176360000000, 1795176240000000, 1795176240000000, NULL, NULL, NULL, NULL, NULL, '[]', 0, 1795176240000000, 'worker/d18ac3ffbc309b80', 1795176480000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO post VALUES (2383611007253610, 5, 'publishing', 1001, 7, '17841400007', 'https://cdn.example.com/just-said-not-to-be-live.jpg', NULL, 'Story of a test: just said not to be live — проба №37 🥐', NULL, NULL, NULL, 1795176240000000, 1795093804000000, 1795176240000000, NULL, NULL, 'c17900030', 1795093864000000, 1795094044000000, '["m17900028", "m17900026", "m17900024"]', 0, 1795176240000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO schema_migration VALUES (1, '0001_first_tables', '2026-11-28 20:35:06.427724');
INSERT INTO update_inbox VALUES (1001, '{"message": {"channel_chat_created": false, "delete_chat_photo": false, "group_chat_created": false, "supergroup_chat_created": false, "text": "https://cdn.example.com/from-the-chat.jpg", "chat": {"first_name": "Person", "id": 1001, "type": "private"}, "date": 1794996000, "message_id": 1, "from": {"first_name": "Anna Test", "id": 1001, "is_bot": false, "language_code": "en"}}, "update_id": 1001}', 1794996000000000, 1794996000000000);
INSERT INTO update_inbox VALUES (1002, '{"callback_query": {"chat_instance": "1001", "data": "ac:wun7bkswtw:1", "id": "9000", "message": {"caption": "\ud83d\udcdd Draft \u00b7 @sunny.test\n\u270f\ufe0f No caption yet: just send it as a message", "channel_chat_created": false, "delete_chat_photo": false, "group_chat_created": false, "photo": [{"height": 10, "width": 10, "file_id": "https://cdn.example.com/from-the-chat.jpg", "file_unique_id": "p"}], "reply_markup": {"inline_keyboard": [[{"callback_data": "s:wun7bkswtw:1:topm00", "style": "success", "text": "\u26a1 Wed 18:00"}, {"callback_data": "w:wun7bkswtw:1", "text": "\ud83d\uddd3 Other time"}], [{"callback_data": "n:wun7bkswtw:1", "text": "\ud83d\ude80 Now"}, {"callback_data": "v:wun7bkswtw:1", "text": "\ud83d\udc41 Preview"}], [{"callback_data": "ac:wun7bkswtw:1", "text": "\u270f\ufe0f Caption"}, {"callback_data": "al:wun7bkswtw:1", "text": "\ud83d\udccd Place"}, {"callback_data": "ap:wun7bkswtw:1", "text": "\ud83d\udc64 Tags"}], [{"callback_data": "am:wun7bkswtw:1", "text": "\ud83d\uddbc Replace"}, {"callback_data": "d:wun7bkswtw:1", "text": "\ud83d\uddd1 Delete"}], [{"callback_data": "sa:wun7bkswtw:1", "text": "@sunny.test \u25be"}]]}, "supergroup_chat_created": false, "chat": {"first_name": "Person", "id": 1001, "type": "private"}, "date": 1794996000, "message_id": 2, "from": {"first_name": "Publisher", "id": 700000001, "is_bot": true, "username": "publisher_bot"}}, "from": {"first_name": "Anna Test", "id": 1001, "is_bot": false, "language_code": "en"}}, "update_id": 1002}', 1794996000000000, 1794996000000000);
INSERT INTO update_inbox VALUES (1003, '{"message": {"channel_chat_created": false, "delete_chat_photo": false, "entities": [{"length": 6, "offset": 0, "type": "bot_command"}], "group_chat_created": false, "supergroup_chat_created": false, "text": "/start", "chat": {"first_name": "Person", "id": 1002, "type": "private"}, "date": 1794996000, "message_id": 3, "from": {"first_name": "\u0411\u043e\u0440\u0438\u0441 \u041f\u0440\u043e\u0431\u0430", "id": 1002, "is_bot": false, "language_code": "ru"}}, "update_id": 1003}', 1794996000000000, 1794996000000000);
INSERT INTO update_inbox VALUES (1004, '{"message": {"channel_chat_created": false, "delete_chat_photo": false, "group_chat_created": false, "supergroup_chat_created": false, "text": "https://cdn.example.com/from-another-chat.jpg", "chat": {"first_name": "Person", "id": 1002, "type": "private"}, "date": 1794996000, "message_id": 5, "from": {"first_name": "\u0411\u043e\u0440\u0438\u0441 \u041f\u0440\u043e\u0431\u0430", "id": 1002, "is_bot": false, "language_code": "ru"}}, "update_id": 1004}', 1794996000000000, 1794996000000000);
INSERT INTO update_inbox VALUES (1005, '{"callback_query": {"chat_instance": "1002", "data": "ap:xah2w5utuw:1", "id": "9001", "message": {"caption": "\ud83d\udcdd \u0427\u0435\u0440\u043d\u043e\u0432\u0438\u043a \u00b7 @sunny.test\n\u270f\ufe0f \u0422\u0435\u043a\u0441\u0442\u0430 \u043d\u0435\u0442: \u043f\u0440\u043e\u0441\u0442\u043e \u043f\u0440\u0438\u0448\u043b\u0438\u0442\u0435 \u0435\u0433\u043e \u0441\u043e\u043e\u0431\u0449\u0435\u043d\u0438\u0435\u043c", "channel_chat_created": false, "delete_chat_photo": false, "group_chat_created": false, "photo": [{"height": 10, "width": 10, "file_id": "https://cdn.example.com/from-another-chat.jpg", "file_unique_id": "p"}], "reply_markup": {"inline_keyboard": [[{"callback_data": "s:xah2w5utuw:1:topm00", "style": "success", "text": "\u26a1 \u0441\u0440 18:00"}, {"callback_data": "w:xah2w5utuw:1", "text": "\ud83d\uddd3 \u0414\u0440\u0443\u0433\u043e\u0435 \u0432\u0440\u0435\u043c\u044f"}], [{"callback_data": "n:xah2w5utuw:1", "text": "\ud83d\ude80 \u0421\u0435\u0439\u0447\u0430\u0441"}, {"callback_data": "v:xah2w5utuw:1", "text": "\ud83d\udc41 \u041f\u0440\u0435\u0432\u044c\u044e"}], [{"callback_data": "ac:xah2w5utuw:1", "text": "\u270f\ufe0f \u0422\u0435\u043a\u0441\u0442"}, {"callback_data": "al:xah2w5utuw:1", "text": "\ud83d\udccd \u041c\u0435\u0441\u0442\u043e"}, {"callback_data": "ap:xah2w5utuw:1", "text": "\ud83d\udc64 \u041e\u0442\u043c\u0435\u0442\u043a\u0438"}], [{"callback_data": "am:xah2w5utuw:1", "text": "\ud83d\uddbc \u0417\u0430\u043c\u0435\u043d\u0438\u0442\u044c"}, {"callback_data": "d:xah2w5utuw:1", "text": "\ud83d\uddd1 \u0423\u0434\u0430\u043b\u0438\u0442\u044c"}], [{"callback_data": "sa:xah2w5utuw:1", "text": "@sunny.test \u25be"}]]}, "supergroup_chat_created": false, "chat": {"first_name": "Person", "id": 1002, "type": "private"}, "date": 1794996000, "message_id": 6, "from": {"first_name": "Publisher", "id": 700000001, "is_bot": true, "username": "publisher_bot"}}, "from": {"first_name": "\u0411\u043e\u0440\u0438\u0441 \u041f\u0440\u043e\u0431\u0430", "id": 1002, "is_bot": false, "language_code": "ru"}}, "update_id": 1005}', 1794996000000000, 1794996000000000);
INSERT INTO update_inbox VALUES (1006, '{"update_id": 1006, "message": {"message_id": 7, "date": 1795172400, "chat": {"id": 1001, "type": "private", "first_name": "Person"}, "from": {"id": 1001, "is_bot": false, "first_name": "Anna Test", "language_code": "en"}, "text": "A caption that nobody has read yet"}}', 1795172400000000, NULL);
INSERT INTO update_inbox VALUES (1007, '{"update_id": 1007, "message": {"message_id": 8, "date": 1795172400, "chat": {"id": 1002, "type": "private", "first_name": "Person"}, "from": {"id": 1002, "is_bot": false, "first_name": "\u0411\u043e\u0440\u0438\u0441 \u041f\u0440\u043e\u0431\u0430", "language_code": "ru"}, "text": "@friend.of.a.test"}}', 1795172400000000, NULL);
INSERT INTO user_tag VALUES (1739436527663314, 0, 'friend.of.a.test', 0.25, 0.75);
INSERT INTO user_tag VALUES (1739436527663314, 1, 'second.of.a.test', 1, 0);
INSERT INTO user_tag VALUES (394323974611419, 0, 'friend.of.a.test', NULL, NULL);
INSERT INTO user_tag VALUES (4455250508326844, 0, 'friend.of.a.test', 0.25, 0.75);
INSERT INTO user_tag VALUES (4455250508326844, 1, 'second.of.a.test', 1, 0);
INSERT INTO user_tag VALUES (3966912376991754, 0, 'friend.of.a.test', 0.5, 0.5);
SELECT pg_catalog.setval('account_account_id_seq', 16, true);
SELECT pg_catalog.setval('event_event_id_seq', 433, true);
SELECT pg_catalog.setval('notice_notice_id_seq', 37, true);
SELECT pg_catalog.setval('schema_migration_id_seq', 1, true);
ALTER TABLE ONLY account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account_id);
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
ALTER TABLE ONLY post
    ADD CONSTRAINT post_pkey PRIMARY KEY (post_id);
ALTER TABLE ONLY schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (id);
ALTER TABLE ONLY update_inbox
    ADD CONSTRAINT update_inbox_pkey PRIMARY KEY (update_id);
ALTER TABLE ONLY user_tag
    ADD CONSTRAINT user_tag_pkey PRIMARY KEY (post_id, "position");
CREATE UNIQUE INDEX account_ig_user_id ON account USING btree (ig_user_id);
CREATE INDEX account_turn ON account USING btree (last_claimed_at, account_id);
CREATE INDEX event_at ON event USING btree (at);
CREATE INDEX event_post ON event USING btree (post_id, event_id);
CREATE INDEX notice_owed ON notice USING btree (notice_id) WHERE (sent_at IS NULL);
CREATE INDEX notice_post ON notice USING btree (post_id);
CREATE INDEX post_account_media ON post USING btree (account_id, media_id) WHERE (media_id IS NOT NULL);
CREATE INDEX post_account_next_try ON post USING btree (account_id, next_try_at) WHERE (next_try_at IS NOT NULL);
CREATE INDEX post_account_publish ON post USING btree (account_id, publish_at);
CREATE INDEX post_account_published ON post USING btree (account_id, published_at) WHERE (published_at IS NOT NULL);
CREATE INDEX post_ig_user_publish ON post USING btree (ig_user_id, publish_at, state);
CREATE INDEX post_lease ON post USING btree (account_id, lease_until) WHERE (lease_until IS NOT NULL);
CREATE INDEX post_next_try ON post USING btree (next_try_at) WHERE (next_try_at IS NOT NULL);
CREATE UNIQUE INDEX post_source_update_id ON post USING btree (source_update_id);
CREATE UNIQUE INDEX schema_migration_name ON schema_migration USING btree (name);
CREATE INDEX update_undone ON update_inbox USING btree (update_id) WHERE (done_at IS NULL);
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
ALTER TABLE ONLY user_tag
    ADD CONSTRAINT user_tag_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(post_id) ON DELETE CASCADE;
