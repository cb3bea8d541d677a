using LeadExec.Api.Tests.Operations;

namespace LeadExec.Api.Tests.Leads;

// E-38, decision 25, INV-32: after erasure no table holds a planted value, and the books are as they were.
public sealed class ErasureTests(WholeProduct product) : IClassFixture<WholeProduct>
{
    private static readonly string[] Planted = ["Quetzalcoatla", "Xylographer", "quetzal.canary@example.com", "6025559876", "canary-reference-77"];

    [Fact]
    public async Task No_column_of_any_table_holds_a_value_of_an_erased_lead()
    {
        var admin = await product.AdministratorAsync();
        var lead = await SoldAsync();
        await product.Database.ExecuteAsync($"""
            update flow_log set steps = jsonb_set(steps, '{"{0,detail}"}', '"LastName is Xylographer, wants Smith"') where lead_id = '{lead}';
            update attempt set detail = 'Quetzalcoatla', buyer_reference = '6025559876', redirect_url = 'https://b.example/?e=quetzal.canary@example.com' where lead_id = '{lead}'
            """);
        (await HoldersAsync()).ShouldBe(["attempt", "flow_log", "lead", "lead_data"], "the search finds what is there");
        var hashes = await product.Database.ScalarAsync<long>($"select count(*) from lead where id = '{lead}' and phone_hash is not null and email_hash is not null and dup_hashes is not null");
        hashes.ShouldBe(1);

        await admin.CallAsync("POST", $"/api/v1/leads/{lead}/erase").ExpectAsync(200);
        await admin.CallAsync("POST", $"/api/v1/leads/{lead}/erase").ExpectAsync(200);

        (await HoldersAsync()).ShouldBeEmpty();
        (await product.Database.ScalarAsync<long>($"select count(*) from lead_raw where lead_id = '{lead}'")).ShouldBe(0);
        (await product.Database.ScalarAsync<long>($"select count(*) from attempt_raw r join attempt a on a.id = r.attempt_id where a.lead_id = '{lead}'")).ShouldBe(0);
        (await product.Database.ScalarAsync<string>($"select s.client_id || ' ' || s.cents || ' ' || l.cost from sale s join lead l on l.id = s.lead_id where l.id = '{lead}'")).ShouldBe("1 4000 1500");
        (await product.Database.ScalarAsync<long>($"select count(*) from audit_entry where action = 'eraseLead' and subject = 'lead/{lead}'")).ShouldBe(2);
        (await admin.CallAsync("GET", $"/api/v1/leads/{lead}").ExpectAsync(200)).Json["erased"]!.GetValue<bool>().ShouldBeTrue();
        (await admin.CallAsync("GET", $"/api/v1/leads/{lead}/trace").ExpectAsync(200)).Text.ShouldContain("stored");
    }

    [Fact]
    public async Task The_same_person_may_come_again_after_erasure()
    {
        var admin = await product.AdministratorAsync();
        var first = await PostAsync("Anew", "6025559877", "anew.canary@example.com");
        await EndedAsync(first);
        await admin.CallAsync("POST", $"/api/v1/leads/{first}/erase").ExpectAsync(200);

        var second = await PostAsync("Anew", "6025559877", "anew.canary@example.com");

        second.ShouldNotBe(first);
        (await product.Database.ScalarAsync<short>($"select validity from lead where id = '{second}'")).ShouldBe((short)0);
        await EndedAsync(second);
    }

    [Fact]
    public async Task Lead_that_is_under_way_or_unknown_is_not_erased()
    {
        var admin = await product.AdministratorAsync();
        await admin.CallAsync("POST", $"/api/v1/leads/{Guid.NewGuid()}/erase").ExpectAsync(404);
        var lead = await PostAsync("Busy", "6025559878", "busy.canary@example.com");
        await EndedAsync(lead);
        await product.Database.ExecuteAsync($"update lead_flow set stage = 7 where id = '{lead}'");

        (await admin.CallAsync("POST", $"/api/v1/leads/{lead}/erase").ExpectAsync(409)).Code.ShouldBe("underWay");

        await product.Database.ExecuteAsync($"update lead_flow set stage = 6 where id = '{lead}'");
        (await product.Database.ScalarAsync<long>($"select count(*) from lead_data where lead_id = '{lead}'")).ShouldBe(1);
    }

    private async Task<Guid> SoldAsync()
    {
        var lead = await PostAsync(Planted[0], Planted[3], Planted[2], Planted[1], Planted[4]);
        await EndedAsync(lead);
        return lead;
    }

    private async Task<Guid> PostAsync(string first, string phone, string email, string last = "Zebrafinch", string? reference = null)
    {
        var body = $$"""{"LID":"4439","VID":"6240","AID":"1","FirstName":"{{first}}","LastName":"{{last}}","Email":"{{email}}","PrimaryPhone":"{{phone}}","State":"AZ","Zip":"85004"}""";
        await product.Silo.Http.CallAsync("POST", "/processor/insert/general", body).ExpectAsync(200);
        var lead = await product.Database.ScalarAsync<Guid>("select id from lead order by seq desc limit 1");
        await product.Database.ExecuteAsync($"update lead set reference = {(reference is null ? "null" : $"'{reference}'")} where id = '{lead}'");
        return lead;
    }

    /// <summary>The lead is settled and its process log is written.</summary>
    private async Task EndedAsync(Guid lead)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await product.Database.ScalarAsync<bool>($"select exists (select 1 from lead_flow f join flow_log g on g.lead_id = f.id where f.id = '{lead}' and f.stage = 6)"))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Tables with a text, JSON, array or byte column that holds a planted value; whatever tables there are.</summary>
    private async Task<IReadOnlyList<string>> HoldersAsync()
    {
        var columns = await product.Database.ScalarAsync<string>("""
            select string_agg(format('%s %s %s', c.table_name, c.column_name, c.data_type = 'bytea'), ',')
              from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY', 'bytea')
            """);
        var pattern = string.Join('|', Planted.Select(value => value.Replace(".", "[.]", StringComparison.Ordinal)));
        var holders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var column in columns!.Split(',').Select(text => text.Split(' ')))
        {
            var text = column[2] == "t" ? $"encode(\"{column[1]}\", 'escape')" : $"\"{column[1]}\"::text";
            if (await product.Database.ScalarAsync<bool>($"select exists (select 1 from \"{column[0]}\" where {text} ~* '{pattern}')"))
            {
                holders.Add(column[0]);
            }
        }

        return [.. holders];
    }
}
