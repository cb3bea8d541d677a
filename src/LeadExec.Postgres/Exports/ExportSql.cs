namespace LeadExec.Postgres.Exports;

/// <summary>Statements of the files from lists. All times are the database's.</summary>
internal static class ExportSql
{
    public const string LockOwner = "select 1 from app_user where id = @Owner for no key update";

    public const string Ask = """
        insert into export_job(id, owner, list, form, filter, columns, personal)
        select @Id, @Owner, @List, @Form, @Filter::jsonb, @Columns::jsonb, @Personal
         where (select count(*) from export_job where owner = @Owner and state in (0, 1)) < @MostOpen
        on conflict do nothing;
        select exists (select 1 from export_job where id = @Id and owner = @Owner)
        """;

    public const string List = $"{Select} where owner = @Owner order by created_at desc, id limit @Limit";

    public const string Find = $"{Select} where id = @Id and owner = @Owner";

    public const string Cancel = """
        with job as (update export_job set state = case state when 2 then 5 else 4 end, ended_at = coalesce(ended_at, clock_timestamp()), epoch = epoch + 1, lease_until = null
                      where id = @Id and owner = @Owner and state in (0, 1, 2) returning id),
             gone as (delete from export_part using job where job_id = job.id)
        select count(*) from job
        """;

    public const string Read = """
        select p.bytes from export_part p join export_job j on j.id = p.job_id
         where p.job_id = @Id and p.part = @Part and j.state = 2 and j.expires_at > clock_timestamp()
        """;

    // What an earlier taking wrote goes with the taking.
    public const string Take = """
        with next as (select id from export_job where state = 0 or (state = 1 and lease_until < clock_timestamp())
                       order by created_at for update skip locked limit 1)
        update export_job j
           set epoch = j.epoch + 1, tries = j.tries + 1, rows = 0, bytes = 0,
               state = case when j.tries >= @MostTries then 3 else 1 end,
               why = case when j.tries >= @MostTries then 'interrupted' end,
               ended_at = case when j.tries >= @MostTries then clock_timestamp() end,
               lease_until = case when j.tries < @MostTries then clock_timestamp() + @Lease end
          from next where j.id = next.id
        returning j.id, j.owner, j.list, j.form, j.filter::text as Filter, j.columns::text as Columns, j.personal, j.state, j.epoch
        """;

    public const string Clear = "delete from export_part where job_id = @Id";

    public const string Append = """
        with job as (update export_job set rows = @Rows, bytes = bytes + @Length, lease_until = clock_timestamp() + @Lease
                      where id = @Id and epoch = @Epoch and state = 1 returning id)
        insert into export_part(job_id, part, bytes) select id, @Number, @Bytes from job
        """;

    public const string Renew = "update export_job set rows = @Rows, lease_until = clock_timestamp() + @Lease where id = @Id and epoch = @Epoch and state = 1";

    public const string Finish = """
        update export_job set state = 2, why = @Why, ended_at = clock_timestamp(), expires_at = clock_timestamp() + @Lifetime, lease_until = null
         where id = @Id and epoch = @Epoch and state = 1
        """;

    public const string Fail = """
        with job as (update export_job set state = 3, why = @Why, ended_at = clock_timestamp(), lease_until = null
                      where id = @Id and epoch = @Epoch and state = 1 returning id)
        delete from export_part using job where job_id = job.id
        """;

    public const string Sweep = """
        with job as (update export_job set state = 5, why = 'expired' where state = 2 and expires_at <= clock_timestamp() returning id),
             parts as (delete from export_part using job where job_id = job.id),
             old as (delete from export_job where state in (3, 4, 5) and ended_at < clock_timestamp() - interval '30 days' returning id)
        select (select count(*) from job) + (select count(*) from old)
        """;

    /// <summary>When a lead is erased: files that may hold it go, and those that are being written begin anew.</summary>
    public const string Erase = """
        delete from export_part p using export_job j where j.id = p.job_id and j.personal and j.state in (1, 2);
        update export_job set why = case when state = 2 then 'erased' end, epoch = epoch + 1, tries = 0, lease_until = null, state = case when state = 2 then 5 else 0 end
         where personal and state in (1, 2);
        """;

    private const string Select = """
        select id, owner, list, form, filter::text as Filter, columns::text as Columns, personal, state, epoch, rows, bytes, why,
               created_at as CreatedAt, ended_at as EndedAt, expires_at as ExpiresAt
          from export_job
        """;
}
