using System.Text.Json.Nodes;

namespace LeadExec.Api.Tests.Operations;

// RPT-01: what the operator of the installation sees of the running product, over HTTP.
public sealed class OperatorDataTests(WholeProduct product) : IClassFixture<WholeProduct>
{
    [Fact]
    public async Task Grains_are_counted_with_calls_failures_and_times()
    {
        var admin = await product.AdministratorAsync();
        await product.PostAsync(WholeProduct.Taking);
        var before = await LeadGrainAsync(admin);

        await product.PostAsync(WholeProduct.Taking);
        await product.PostAsync(WholeProduct.Taking);

        var after = await LeadGrainAsync(admin);
        (after["calls"]!.GetValue<long>() - before["calls"]!.GetValue<long>()).ShouldBeGreaterThanOrEqualTo(2);
        after["failures"]!.GetValue<long>().ShouldBe(0);
        after["recentCalls"]!.GetValue<long>().ShouldBeInRange(1, after["calls"]!.GetValue<long>());
        after["meanMs"]!.GetValue<decimal>().ShouldBeGreaterThan(0);
        after["p99Ms"]!.GetValue<decimal>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Host_says_who_it_is_how_it_does_and_how_many_grains_live_on_it()
    {
        var admin = await product.AdministratorAsync();
        await product.PostAsync(WholeProduct.Taking);

        var hosts = (await admin.CallAsync("GET", "/api/v1/operations/hosts").ExpectAsync(200)).Json;

        (hosts["engine"]!.GetValue<string>(), hosts["complete"]!.GetValue<bool>()).ShouldBe(("in-process", true));
        // A lead's grain ends with its lead; those of accounts and clients stay.
        (await GrainsAsync(admin)).Sum(row => row!["activations"]!.GetValue<int>()).ShouldBeGreaterThan(0);
        var host = hosts["items"]!.AsArray().ShouldHaveSingleItem()!;
        $"{host["role"]} {host["membership"]}".ShouldBe("silo active");
        host["status"]!.GetValue<string>().ShouldBeOneOf("ready", "degraded");
        host["name"]!.GetValue<string>().ShouldStartWith(Environment.MachineName + "/");
        host["version"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        host["memoryBytes"]!.GetValue<long>().ShouldBeGreaterThan(1_000_000);
        host["activations"]!.GetValue<int>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Health_names_every_check_of_the_host()
    {
        var admin = await product.AdministratorAsync();

        var health = (await admin.CallAsync("GET", "/api/v1/operations/health").ExpectAsync(200)).Json;

        health["status"]!.GetValue<string>().ShouldBeOneOf("ready", "degraded");
        var checks = health["items"]!.AsArray().ShouldHaveSingleItem()!["checks"]!.AsArray();
        new[] { "database", "start" }.Except(checks.Select(check => check!["name"]!.GetValue<string>())).ShouldBeEmpty();
        checks.ShouldAllBe(check => check!["ok"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Queues_show_waiting_work_with_its_age()
    {
        var admin = await product.AdministratorAsync();
        await product.Database.ExecuteAsync("""
            insert into outbox(id, topic, key, payload, state, created_at, due_at, done_at) values
              (gen_random_uuid(), 'operator-test', 'a', '{}', 0, now(), now() - interval '1 hour', null),
              (gen_random_uuid(), 'operator-test', 'b', '{}', 0, now(), now() + interval '1 day', null),
              (gen_random_uuid(), 'operator-test', 'c', '{}', 2, now(), now(), now() - interval '1 minute'),
              (gen_random_uuid(), 'operator-test', 'd', '{}', 2, now(), now(), now() - interval '2 days')
            """);

        var queues = (await admin.CallAsync("GET", "/api/v1/operations/queues").ExpectAsync(200)).Json["items"]!.AsArray();

        queues.Take(4).Select(queue => queue!["name"]!.GetValue<string>()).ShouldBe(["delivery", "processing", "reconcile", "parked"]);
        var row = queues.Single(queue => queue!["name"]!.GetValue<string>() == "outbox/operator-test")!;
        // A worker may have tried the due one already; it has no sender, so it waits or is given up.
        (row["depth"]!.GetValue<int>() + row["delayed"]!.GetValue<int>() + row["givenUp"]!.GetValue<int>()).ShouldBe(3);
        row["delayed"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(1);
        row["givenUp"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task Leads_that_were_set_aside_are_counted_and_listed_although_one_was_sold() // FM-07
    {
        var admin = await product.AdministratorAsync();
        var sold = await product.PostAsync(WholeProduct.Taking);
        var other = await product.PostAsync(WholeProduct.Taking);
        await product.Database.ExecuteAsync($"update lead_flow set stage = 4, due_at = null where id = '{sold}'");

        var queues = (await admin.CallAsync("GET", "/api/v1/operations/queues").ExpectAsync(200)).Json["items"]!.AsArray();
        queues.Single(queue => queue!["name"]!.GetValue<string>() == "parked")!["depth"]!.GetValue<int>().ShouldBe(1);
        var item = (await admin.CallAsync("POST", "/api/v1/leads/search", """{"setAside":true}""").ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (item["id"]!.GetValue<Guid>(), item["distribution"]!.GetValue<string>()).ShouldBe((sold, "sold"));
        (await admin.CallAsync("GET", $"/api/v1/leads/{sold}").ExpectAsync(200)).Json["setAside"]!.GetValue<bool>().ShouldBeTrue();
        (await admin.CallAsync("GET", $"/api/v1/leads/{other}").ExpectAsync(200)).Json["setAside"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Database_tells_size_sessions_and_whether_commits_are_durable()
    {
        var admin = await product.AdministratorAsync();

        var figures = (await admin.CallAsync("GET", "/api/v1/operations/database").ExpectAsync(200)).Json;

        Math.Abs(figures["bytes"]!.GetValue<long>() - await product.Database.ScalarAsync<long>("select pg_database_size(current_database())")).ShouldBeLessThan(50_000_000);
        figures["connections"]!.GetValue<int>().ShouldBeInRange(1, figures["maximumConnections"]!.GetValue<int>());
        figures["durable"]!.GetValue<bool>().ShouldBe(await product.Database.ScalarAsync<bool>("select current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'"));
        figures["tables"]!.AsArray().Select(table => table!["bytes"]!.GetValue<long>()).ShouldBeInOrder(SortDirection.Descending);
    }

    // LEAD-18: the running product itself makes the file that a browser asked for.
    [Fact]
    public async Task Asked_file_of_a_list_is_made_by_the_running_product()
    {
        var admin = await product.AdministratorAsync();
        var lead = await product.PostAsync(WholeProduct.Taking);
        var id = Guid.NewGuid();
        var body = $$"""{"id":"{{id}}","list":"leads","form":"csv","filter":{"text":"{{lead}}"},"columns":[{"id":"id"},{"id":"campaign","label":"Campaign"}]}""";
        await admin.CallAsync("POST", "/api/v1/exports", body).ExpectAsync(202);

        using var hang = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await admin.CallAsync("GET", $"/api/v1/exports/{id}").ExpectAsync(200)).Json["state"]!.GetValue<string>() != "done")
        {
            await Task.Delay(50, hang.Token);
        }

        var file = (await admin.CallAsync("GET", $"/api/v1/exports/{id}/file").ExpectAsync(200)).Text.Split("\r\n");
        file[0].ShouldBe("id,Campaign");
        file[1].ShouldStartWith($"{lead},");
        file.Length.ShouldBe(3);
    }

    private static async Task<JsonArray> GrainsAsync(HttpClient admin) =>
        (await admin.CallAsync("GET", "/api/v1/operations/grains").ExpectAsync(200)).Json["items"]!.AsArray();

    private static async Task<JsonNode> LeadGrainAsync(HttpClient admin) =>
        (await GrainsAsync(admin)).Single(row => row!["type"]!.GetValue<string>() == "LeadGrain")!;
}
