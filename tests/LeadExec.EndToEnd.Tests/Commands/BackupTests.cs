using LeadExec.TestKit.Postgres;

namespace LeadExec.EndToEnd.Tests.Commands;

// Decision 28, FM-20: a backup comes back whole, and what it brings back sends nothing by itself.
public sealed class BackupTests(CommandFixture fixture) : IClassFixture<CommandFixture>
{
    // What restoring changes on purpose is left out.
    private const string Tables = """
        select string_agg(relname, ' ' order by relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
           and relname not in ('attempt', 'user_session', 'outbox', 'setting', 'setting_version', 'catalog_version', 'audit_entry', 'schema_script')
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everything_comes_back_and_nothing_is_sent_again(bool copy)
    {
        Assert.SkipUnless(copy || Directory.Exists("/usr/lib/postgresql"), "needs PostgreSQL's client programs");
        await SeedAsync();
        var file = fixture.File($"whole-{copy}.backup");
        var (code, output) = await fixture.RunAsync(copy ? ["backup", "--to", file, "--copy"] : ["backup", "--to", file]);
        code.ShouldBe(0, output);
        output.ShouldContain(copy ? "as a zip of" : "pg_dump");
        (OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)).ShouldBeTrue("others can read it");

        await using var target = await TestDatabase.CreateAsync(TestTemplate.Empty);
        (code, output) = await SiloCommandLine.RunAsync(target.ConnectionString, "restore", "--from", file, "--data", fixture.Data);
        code.ShouldBe(0, output);
        output.ShouldContain("1 deliveries that were under way");
        output.ShouldContain("Outbound deliveries are stopped");
        output.ShouldNotContain("installation key of this backup is not here");
        (await ContentsAsync(target)).ShouldBe(await ContentsAsync(fixture.Database));

        const string states = "select string_agg(format('%s/%s/%s/%s', state, cap_state, funds_state, slot_state), ' ' order by n) from attempt";
        (await fixture.Database.ScalarAsync<string>(states)).ShouldBe("2/3/3/3 1/1/1/1");
        (await target.ScalarAsync<string>(states)).ShouldBe("2/3/3/3 6/2/2/2");
        (await target.ScalarAsync<bool>("select (body->>'outboundStopped')::boolean from setting where kind = 'account'")).ShouldBeTrue();
        (await target.ScalarAsync<long>("select count(*) from user_session")).ShouldBe(0);
        (await target.ScalarAsync<long>("select count(*) from outbox where state = 0")).ShouldBe(0);

        // Numbers go on where they were.
        (await target.ScalarAsync<int>("insert into app_user(email, email_key, password_hash, role, created_at, password_changed_at) values ('n', 'n', 'x', 'staff', now(), now()) returning id"))
            .ShouldBe(2);
    }

    [Fact]
    public async Task Restore_needs_an_empty_database_and_a_whole_file()
    {
        await SeedAsync();
        var file = fixture.File("good.backup");
        (await fixture.RunAsync("backup", "--to", file, "--copy")).Code.ShouldBe(0);
        var full = await fixture.RunAsync("restore", "--from", file);
        full.Code.ShouldBe(1);
        full.Output.ShouldContain("not empty");

        await using var target = await TestDatabase.CreateAsync(TestTemplate.Empty);
        var bytes = await File.ReadAllBytesAsync(file);
        foreach (var (name, damaged) in new[] { ("cut", bytes[..(bytes.Length / 2)]), ("bent", Bent(bytes)), ("none", "no backup"u8.ToArray()) })
        {
            await File.WriteAllBytesAsync(fixture.File(name), damaged);
            var (code, output) = await SiloCommandLine.RunAsync(target.ConnectionString, "restore", "--from", fixture.File(name), "--data", fixture.Data);
            code.ShouldBe(1, name + output);
            output.ShouldNotContain("   at ");
            (await target.ScalarAsync<long>("select count(*) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")).ShouldBe(0, name);
        }
    }

    [Fact]
    public async Task Backup_overwrites_nothing()
    {
        var file = fixture.File("there.backup");
        await File.WriteAllTextAsync(file, "precious");
        (await fixture.RunAsync("backup", "--to", file)).Code.ShouldBe(1);
        (await File.ReadAllTextAsync(file)).ShouldBe("precious");
    }

    private static async Task<List<string>> ContentsAsync(TestDatabase database)
    {
        List<string> contents = [];
        foreach (var table in (await database.ScalarAsync<string>(Tables))!.Split(' '))
        {
            contents.Add(await database.ScalarAsync<string>($"select format('{table} %s %s', count(*), md5(string_agg(x::text, ',' order by x::text))) from \"{table}\" x") ?? "");
        }

        contents.ShouldContain(text => text.StartsWith("lead_data 1 ", StringComparison.Ordinal));
        return contents;
    }

    // One byte in the middle of the first table's data.
    private static byte[] Bent(byte[] bytes)
    {
        var bent = (byte[])bytes.Clone();
        bent[60] ^= 0x55;
        return bent;
    }

    /// <summary>A lead with a sold attempt and one under way, a session and a waiting message; harmless to repeat.</summary>
    private Task SeedAsync() => fixture.Database.ExecuteAsync("""
        insert into lead(id, seq, lead_type_id, lead_source_id, campaign_id, received_at, created_at, catalog_version, validity, cost, test, body_hash)
        values ('11111111-1111-7111-8111-111111111111', 1, 1, 1, 1, now(), now(), 1, 0, 1500, false, decode(repeat('00', 32), 'hex')) on conflict do nothing;
        insert into lead_data(lead_id, fields) values ('11111111-1111-7111-8111-111111111111', '{"Email":"zoë@example.com","Notes":"tab\t and \u00e9"}') on conflict do nothing;
        insert into book(kind, id, left_cents, hour) values (1, 1, 100, array_fill(0, array[61])) on conflict do nothing;
        insert into attempt(id, seq, lead_id, n, delivery_id, state, cap_state, funds_state, slot_state, slots, campaign_id, client_id, account_id, method_id,
                            uses_wallet, exclusive, test, instant, cents, minute, day_key, week_key, month_key, at)
        select gen_random_uuid(), n, '11111111-1111-7111-8111-111111111111', n, gen_random_uuid(), s, h, h, h, 1, 1, 1, 1, 1, false, false, false, false, 4000, 0, 0, 0, 0, now()
          from (values (1, 2, 3), (2, 1, 1)) v(n, s, h) where not exists (select 1 from attempt);
        insert into outbox(id, topic, key, payload, created_at, due_at) values (gen_random_uuid(), 'lead.result', 'k', '{}', now(), now()) on conflict do nothing;
        insert into user_session(token_hash, user_id, created_at, last_seen_at, expires_at)
        values (decode(repeat('11', 32), 'hex'), 1, now(), now(), now() + interval '1 hour') on conflict do nothing;
        """);
}
