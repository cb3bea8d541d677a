namespace LeadExec.Postgres.Checking;

/// <summary>The audit, and that no secret stands anywhere in clear.</summary>
internal static class AuditInvariants
{
    // What is written once and never read back is kept in a field "sealed..." or in a header that is marked as secret, sealed or not at all.
    private const string Named = """$.** ? (@.type() == "object").keyvalue() ? (@.value.type() == "string" && (@.key starts with "sealed" && !(@.value starts with "enc:") || @.key like_regex "^(password|secret|token|apiKey|clientSecret|secretKey|transactionKey|signatureKey|webhookSecret)$"))""";
    private const string Marked = """$.** ? (@.type() == "object" && @.secret == true && @.value.type() == "string" && !(@.value starts with "enc:"))""";

    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("INV-30a", "The audit says what was sealed: no sealed entry was altered, removed or inserted", "select * from audit_faults()"),
        new("INV-30b", "What people did to money has its entry in the audit", """
            select 'return' as what, r.attempt_id::text as id from lead_return r
             where not exists (select 1 from audit_entry e where e.subject = 'return/' || r.attempt_id)
            union all
            select 'payment', p.id::text from payment p
             where p.method >= 2 and p.actor like 'user/%' and not exists (select 1 from audit_entry e where e.subject = 'payment/' || p.id)
            union all
            select 'payout', p.id::text from source_payout p
             where not exists (select 1 from audit_entry e where e.subject = 'source/' || p.source_id and e.after->>'id' = p.id::text)
            union all
            select 'period', p.month::text from book_period p
             where p.closed_at is not null and not exists (select 1 from audit_entry e where e.subject = 'period/' || p.month)
            """),
        new("INV-30c", "What people did to orders has its entry in the audit, by the same person at the same time", """
            select o.order_id, o.n from order_status o
             where o.actor like '%/%' and not exists (select 1 from audit_entry e where e.subject = 'order/' || o.order_id and e.actor = o.actor and e.at = o.at)
            """),
        new("INV-30d", "Rights and settings stand as the audit says who gave them", """
            select 'credential' as what, c.client_id as id, null::bigint as version from api_credential c
             where not exists (select 1 from audit_entry e where e.subject = 'apiCredential/' || c.client_id and e.action = 'create' and e.actor = c.created_by)
                or c.enabled is distinct from (select e.action <> 'disable' from audit_entry e
                                                where e.subject = 'apiCredential/' || c.client_id and e.action in ('create', 'enable', 'disable') order by e.id desc limit 1)
            union all
            select v.kind, v.number::text, v.version from setting_version v
             where v.changed_by like '%/%' and not exists (select 1 from audit_entry e where e.subject = v.kind || '/' || v.number and e.actor = v.changed_by and e.at = v.changed_at)
            """),
        new("INV-30e", "People may do what the audit says that they were given", """
            select u.id from app_user u
             where user_rights(u) is distinct from (select e.after->'rights' from audit_entry e
                                                     where e.subject = 'user/' || u.id and e.after->'rights' is not null order by e.id desc limit 1)
            """),
        new("INV-30f", "Credits and recharges of wallets stand as the audit says who set them", """
            select 'credit' as what, b.id from book b
             where b.kind = 2 and b.credit_cents is distinct from coalesce((select (e.after->>'creditCents')::bigint from audit_entry e
                                                                             where e.subject = 'client/' || b.id and e.action = 'walletCredit' and e.after->'creditCents' is not null
                                                                             order by e.id desc limit 1), 0)
            union all
            select 'recharge', w.client_id from wallet_recharge w
             where not exists (select 1 from audit_entry e where e.subject = 'client/' || w.client_id and e.action = 'walletRecharge' and e.actor = w.changed_by and e.at = w.changed_at)
            """),
        new("INV-30g", "What people decided or confirmed about deliveries has its entry in the audit, by the same person", """
            select a.id from attempt a
             where a.decided_by is not null
               and not exists (select 1 from audit_entry e where e.subject = 'attempt/' || a.id and e.action in ('decideAttempt', 'confirmDelivery') and e.actor = a.decided_by)
            union all
            select a.id from attempt a where a.state = 2 and a.confirm_until is not null and a.decided_by is null
            """),
        new("INV-30h", "Each price that was replaced after delivery has its entry in the audit", """
            select e.ref, e.n from entry e
             where e.kind = 6 and e.n >= (select count(*) from audit_entry a where a.subject = 'attempt/' || e.ref and a.action in ('updatePrice', 'confirmPrice'))
            """),
        new("INV-30i", "The seals that were kept outside of the database stand in its chains", """
            select k.chain, k.n from kept_seal k
              left join (select 'journal' as chain, n, hash from journal_seal union all select 'audit', n, hash from audit_seal) s on s.chain = k.chain and s.n = k.n
             where s.hash is distinct from k.hash
            """) { Log = OutsideLog.Seals },
        new("INV-34", "No secret stands in clear in the settings, their history or the audit", $"""
            select 'setting' as what, kind, number, null::bigint as id from setting where {InClear("body")}
            union all
            select 'version', kind, number, version from setting_version where {InClear("body")}
            union all
            select 'audit', null, null, id from audit_entry where {InClear("before")} or {InClear("after")}
            """),
    ];

    private static string InClear(string column) => $"(jsonb_path_exists({column}, '{Named}') or jsonb_path_exists({column}, '{Marked}'))";
}
