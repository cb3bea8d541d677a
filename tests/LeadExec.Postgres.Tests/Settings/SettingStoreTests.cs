using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using Npgsql;
using static LeadExec.Postgres.Tests.Settings.SettingsHost;

namespace LeadExec.Postgres.Tests.Settings;

// Decision 16 and the cross references of the catalog.
public sealed class SettingStoreTests(SettingsHost host) : IClassFixture<SettingsHost>
{
    private static int last = 1_000;

    [Fact]
    public async Task Save_publishes_rows_history_audit_and_book_together()
    {
        var ids = await WorldAsync();
        (await CountAsync($"select count(*) from book where (kind, id) in ((1, {ids.Campaign}), (4, {ids.Account}), (5, {ids.Client}))")).ShouldBe(3);
        var before = (await host.Store.FindAsync(new SettingKey(SettingKind.Client, ids.Client), CancellationToken.None))!;
        var saved = await host.SaveAsync(Edit(SettingKind.Client, ids.Client, 1, """{"companyName":"New name"}"""));
        saved.Status.ShouldBe(SettingStatus.Saved);
        saved.Version.Value.ShouldBeGreaterThan(before.CatalogVersion.Value);
        var history = await host.Store.HistoryAsync(new SettingKey(SettingKind.Client, ids.Client), 10, CancellationToken.None);
        history.Select(version => version.Version).ShouldBe([2, 1]);
        history[1].Body.ShouldBe(before.Body);
        (await host.Database.ScalarAsync<string>($"select before->>'companyName' || '>' || (after->>'companyName') from audit_entry where subject = 'client/{ids.Client}' order by id desc limit 1"))
            .ShouldBe("Buyer>New name");
    }

    [Fact]
    public async Task Refused_save_leaves_nothing_behind()
    {
        var ids = await WorldAsync();
        var before = await CountAsync("select (select count(*) from catalog_version) + (select count(*) from setting_version) + (select count(*) from audit_entry)");
        var good = New(SettingKind.Client, null, """{"companyName":"Good"}""");
        var bad = New(SettingKind.Campaign, null, $$"""{"leadSourceId":999999,"leadTypeId":{{ids.LeadType}},"name":"Bad"}""");
        var reply = await host.SaveAsync(good, bad);
        reply.Status.ShouldBe(SettingStatus.Invalid);
        reply.Errors.ShouldHaveSingleItem().Path.ShouldBe("/changes/1/leadSourceId");
        (await CountAsync("select (select count(*) from catalog_version) + (select count(*) from setting_version) + (select count(*) from audit_entry)")).ShouldBe(before);
    }

    [Fact]
    public async Task Two_savers_of_one_version_one_wins()
    {
        var ids = await WorldAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => host.SaveAsync(Edit(SettingKind.Client, ids.Client, 1, $$"""{"companyName":"N{{at}}"}"""))));
        replies.Count(reply => reply.Status == SettingStatus.Saved).ShouldBe(1);
        replies.Count(reply => reply.Status == SettingStatus.Stale).ShouldBe(7);
    }

    [Theory]
    [InlineData("campaign", "leadTypeId", "/leadTypeId")] // CAMP-06
    [InlineData("campaign", "leadSourceId", "/leadSourceId")] // CAMP-06
    [InlineData("campaign", "channel", "/channel")] // CAMP-06
    [InlineData("deliveryMethod", "leadTypeId", "/leadTypeId")] // DELV-03
    [InlineData("deliveryMethod", "clientId", "/clientId")]
    [InlineData("deliveryAccount", "clientId", "/clientId")]
    public async Task What_was_fixed_at_creation_stays(string kind, string member, string path)
    {
        var (one, other) = (await WorldAsync(), await WorldAsync());
        var (number, body) = kind switch
        {
            "campaign" => (one.Campaign, CampaignBody(member == "leadSourceId" ? other : one, member == "leadTypeId" ? other : one, member == "channel" ? "phone" : "web")),
            "deliveryMethod" => (one.Method, MethodBody(member == "clientId" ? other : one, member == "leadTypeId" ? other : one)),
            _ => (one.Account, AccountBody(other.Client, one.Method, one.LeadType)),
        };
        var reply = await host.SaveAsync(Edit(Enum.Parse<SettingKind>(kind, ignoreCase: true), number, 1, body));
        reply.Status.ShouldBe(SettingStatus.Invalid);
        reply.Errors.Select(error => error.Path).ShouldContain(path);
    }

    [Fact]
    public async Task Delivery_account_takes_only_its_clients_method_of_its_lead_type()
    {
        var (one, other) = (await WorldAsync(), await WorldAsync());
        var reply = await host.SaveAsync(New(SettingKind.DeliveryAccount, null, AccountBody(one.Client, other.Method, one.LeadType)));
        reply.Errors.Select(error => error.Path).ShouldBe(["/deliveryMethodId", "/leadTypeId"], ignoreOrder: true);
    }

    [Fact]
    public async Task Criteria_name_fields_that_the_lead_type_has() // CAMP-19, CLNT-22
    {
        var ids = await WorldAsync();
        var body = CampaignBody(ids, ids, "web").Replace("\"name\"", """ "criteria":{"field":"Nowhere","op":"isAnyOf","values":["x"]},"name" """, StringComparison.Ordinal);
        (await host.SaveAsync(New(SettingKind.Campaign, null, body))).Errors.ShouldHaveSingleItem().Path.ShouldStartWith("/criteria");
    }

    [Theory]
    [InlineData("""[{"name":"State","kind":"text"}]""", "/fields/0/kind")] // E-08: the type of a published field is fixed
    [InlineData("""[{"name":"Email","kind":"email"}]""", "/fields")] // E-08: a field in use is not removed
    [InlineData("""[{"name":"State","kind":"usState"},{"name":"State","kind":"usState"}]""", "/fields/1/name")] // LT-08
    public async Task Lead_type_change_that_would_break_leads_or_users_is_refused(string fields, string path)
    {
        var ids = await WorldAsync();
        var reply = await host.SaveAsync(Edit(SettingKind.LeadType, ids.LeadType, 1, $$"""{"name":"Mortgage","fields":{{fields}}}"""));
        reply.Status.ShouldBe(SettingStatus.Invalid);
        reply.Errors.Select(error => error.Path).ShouldContain(path);
    }

    [Fact]
    public async Task Lead_type_may_grow_and_lose_a_field_that_nothing_uses() // E-08, LT-05
    {
        var ids = await WorldAsync();
        var fields = """[{"name":"State","kind":"usState"},{"name":"LoanAmount","kind":"money"}]""";
        (await host.SaveAsync(Edit(SettingKind.LeadType, ids.LeadType, 1, $$"""{"name":"Mortgage","fields":{{fields}}}"""))).Status.ShouldBe(SettingStatus.Saved);
    }

    [Theory]
    [InlineData("203.0.113.5", true)]
    [InlineData("203.0.113.0/24", true)]
    [InlineData("2001:db8::/32", true)]
    [InlineData("203.0.113.5-203.0.113.9", true)]
    [InlineData("203.0.113.9-203.0.113.5", false)]
    [InlineData("203.0.113.0/33", false)]
    [InlineData("10.1", false)]
    [InlineData("example.com", false)]
    public async Task Ip_rules(string addresses, bool good) // RCV-10, E-21
    {
        var reply = await host.SaveAsync(New(SettingKind.LeadSource, null, $$"""{"name":"S","ipRules":[{"allow":true,"addresses":"{{addresses}}"}]}"""));
        reply.Status.ShouldBe(good ? SettingStatus.Saved : SettingStatus.Invalid);
    }

    [Theory]
    [InlineData("update setting_version set version = 9")]
    [InlineData("delete from audit_entry")]
    [InlineData("truncate audit_entry")]
    [InlineData("update catalog_version set changes = 0")]
    public async Task History_and_audit_are_append_only(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => host.Database.ExecuteAsync(sql))).MessageText.ShouldContain("append-only");

    private Task<long> CountAsync(string sql) => host.Database.ScalarAsync<long>(sql);

    private async Task<World> WorldAsync()
    {
        var at = Interlocked.Add(ref last, 10);
        var world = new World(at, at + 1, at + 2, at + 3, at + 4, at + 5);
        var reply = await host.SaveAsync(
            New(SettingKind.LeadType, world.LeadType, """{"name":"Mortgage","fields":[{"name":"State","kind":"usState"},{"name":"Email","kind":"email"}]}"""),
            New(SettingKind.LeadSource, world.Source, """{"name":"Partner"}"""),
            New(SettingKind.Campaign, world.Campaign, CampaignBody(world, world, "web")),
            New(SettingKind.Client, world.Client, """{"companyName":"Buyer"}"""),
            New(SettingKind.DeliveryMethod, world.Method, MethodBody(world, world)),
            New(SettingKind.DeliveryAccount, world.Account, AccountBody(world.Client, world.Method, world.LeadType)));
        reply.Status.ShouldBe(SettingStatus.Saved, string.Join("; ", reply.Errors));
        return world;
    }

    private static string CampaignBody(World source, World leadType, string channel) =>
        $$"""{"leadSourceId":{{source.Source}},"leadTypeId":{{leadType.LeadType}},"channel":"{{channel}}","name":"C","price":"15.00"}""";

    private static string MethodBody(World client, World leadType) =>
        $$"""{"clientId":{{client.Client}},"leadTypeId":{{leadType.LeadType}},"description":"Portal","type":"leadPortal"}""";

    private static string AccountBody(int client, int method, int leadType) =>
        $$$"""{"clientId":{{{client}}},"deliveryMethodId":{{{method}}},"leadTypeId":{{{leadType}}},"name":"A","price":"40.00","criteria":{"field":"State","op":"isAnyOf","values":["AZ"]}}""";

    private sealed record World(int LeadType, int Source, int Campaign, int Client, int Method, int Account);
}
