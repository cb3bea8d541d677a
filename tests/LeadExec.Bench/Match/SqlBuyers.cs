using System.Globalization;
using System.Text.Json;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace LeadExec.Bench.Match;

/// <summary>
/// The same question as SQL: one row per delivery account with its criteria in a JSONB document, inverted indexes over the accepted
/// states, ZIP codes and hours ("*" where the buyer has none), and the rest as plain conditions on the document.
/// </summary>
internal sealed class SqlBuyers(NpgsqlDataSource database) : IAsyncDisposable
{
    private const string SchemaSql = """
        drop table if exists buyer;
        create table buyer (id int primary key, criteria jsonb not null);
        """;

    private const string IndexSql = """
        create index on buyer using gin ((criteria -> 'state'));
        create index on buyer using gin ((criteria -> 'zip'));
        create index on buyer using gin ((criteria -> 'hours'));
        vacuum analyze buyer;
        """;

    private const string MatchSql = """
        select id from buyer
        where criteria -> 'state' ?| array[@state, '*'] and criteria -> 'zip' ?| array[@zip, '*'] and criteria -> 'hours' ?| @hours
          and (not criteria ? 'loan' or @loan between (criteria #>> '{loan,0}')::numeric and (criteria #>> '{loan,1}')::numeric)
          and (not criteria ? 'score' or @score >= (criteria ->> 'score')::numeric)
          and (not criteria ? 'income' or @income > (criteria ->> 'income')::numeric)
          and (not criteria ? 'value' or @value < (criteria ->> 'value')::numeric)
          and (not criteria ? 'not' or @type <> criteria ->> 'not')
          and (not criteria ? 'or' or @type = criteria #>> '{or,0}' or @score >= (criteria #>> '{or,1}')::numeric)
          and (not criteria ? 'phone' or @phone ~* (criteria ->> 'phone'))
          and (not criteria ? 'email' or @email ~* (criteria ->> 'email'))
          and (not criteria ? 'most0' or @e0 <= (criteria ->> 'most0')::numeric) and (not criteria ? 'most1' or @e1 <= (criteria ->> 'most1')::numeric)
          and (not criteria ? 'most2' or @e2 <= (criteria ->> 'most2')::numeric) and (not criteria ? 'most3' or @e3 <= (criteria ->> 'most3')::numeric)
          and (not criteria ? 'near' or 2 * 3958.76 * asin(sqrt(
                power(sin(radians((criteria #>> '{near,0}')::float8 - @latitude) / 2), 2)
                + cos(radians(@latitude)) * cos(radians((criteria #>> '{near,0}')::float8)) * power(sin(radians((criteria #>> '{near,1}')::float8 - @longitude) / 2), 2)))
              <= (criteria #>> '{near,2}')::float8)
        order by id
        """;

    private NpgsqlConnection? connection;

    public async Task FillAsync(Catalog catalog)
    {
        connection ??= await database.OpenConnectionAsync();
        await ExecuteAsync(SchemaSql);
        await using (var import = await connection.BeginBinaryImportAsync("copy buyer (id, criteria) from stdin (format binary)"))
        {
            foreach (var account in catalog.AccountsByLeadType[LeadMix.Type.Id])
            {
                var client = catalog.Clients[account.ClientId];
                if (account.Status == DeliveryAccountStatus.Open && client.Status == ClientStatus.Active)
                {
                    await import.StartRowAsync();
                    await import.WriteAsync(account.Id.Value, NpgsqlDbType.Integer);
                    await import.WriteAsync(Document(catalog, account, client), NpgsqlDbType.Jsonb);
                }
            }

            await import.CompleteAsync();
        }

        foreach (var statement in IndexSql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await ExecuteAsync(statement);
        }
    }

    /// <summary>Numbers of the delivery accounts that take the lead.</summary>
    public async Task<List<int>> MatchAsync(Catalog catalog, Lead lead, string[] openHours)
    {
        catalog.Places.TryGet("US", lead.Text("Zip")!, out var home);
        var (loan, value, income) = (lead.Value("LoanAmount").Number, lead.Value("PropertyValue").Number, lead.Value("Income").Number);
        await using var command = new NpgsqlCommand(MatchSql, connection);
        foreach (var (name, parameter) in new (string, object)[]
        {
            ("state", lead.Text("State")!), ("zip", lead.Text("Zip")!), ("hours", openHours), ("loan", loan), ("score", lead.Value("Score").Number), ("income", income),
            ("value", value), ("type", lead.Text("LoanType")!), ("phone", lead.Text("Phone")!), ("email", lead.Text("Email")!),
            ("e0", loan / value * 100), ("e1", value - loan), ("e2", income / 12), ("e3", loan / income), ("latitude", home.Latitude), ("longitude", home.Longitude),
        })
        {
            command.Parameters.AddWithValue(name, parameter);
        }

        await command.PrepareAsync();
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<int>();
        while (await rows.ReadAsync())
        {
            found.Add(rows.GetInt32(0));
        }

        return found;
    }

    /// <summary>The names of all hours that are open now, and "*".</summary>
    public static string[] OpenHours(Catalog catalog, Instant now) =>
    [
        "*",
        .. catalog.AccountsByLeadType[LeadMix.Type.Id]
            .Select(account => (Method: catalog.DeliveryMethods[account.DeliveryMethodId], Client: catalog.Clients[account.ClientId]))
            .Where(pair => pair.Method.Schedule?.IsOpen(now, Zones.Of(pair.Client.ZoneId)) == true)
            .Select(pair => HoursOf(pair.Method, pair.Client))
            .Distinct(),
    ];

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }

    private static string HoursOf(DeliveryMethod method, Client client) => method.Schedule is { } schedule ? $"{client.ZoneId} {schedule.Ranges[0].From} {schedule.Ranges[0].To}" : "*";

    private static string Document(Catalog catalog, DeliveryAccount account, Client client)
    {
        var document = new Dictionary<string, object> { ["state"] = Everywhere, ["zip"] = Everywhere, ["hours"] = new[] { HoursOf(catalog.DeliveryMethods[account.DeliveryMethodId], client) } };
        foreach (var node in ((CriteriaGroup)account.Criteria!).Nodes)
        {
            var (key, condition) = Condition(catalog, node);
            document[key] = condition;
        }

        return JsonSerializer.Serialize(document);
    }

    private static string[] Everywhere { get; } = ["*"];

    private static (string Key, object Condition) Condition(Catalog catalog, CriteriaNode node) => node switch
    {
        FieldTest { Operator: CriteriaOperator.WithinMilesOf } test => ("near", Near(catalog, test)),
        FieldTest { Operator: CriteriaOperator.IsNoneOf } test => ("not", test.Values[0]),
        FieldTest { Field: "State" } test => ("state", test.Values),
        FieldTest { Field: "Zip" } test => ("zip", test.Values),
        FieldTest { Field: "LoanAmount" } test => ("loan", test.Values.Select(Number)),
        FieldTest { Field: "Score" } test => ("score", Number(test.Values[0])),
        FieldTest { Field: "Income" } test => ("income", Number(test.Values[0])),
        FieldTest test => ("value", Number(test.Values[0])),
        PatternTest test => (test.Field == "Phone" ? "phone" : "email", test.Pattern),
        ExpressionTest test => ($"most{BuyerMix.NumberOf(test.Expression)}", Number(test.Values[0])),
        CriteriaGroup { Nodes: [FieldTest type, FieldTest score] } => ("or", new object[] { type.Values[0], Number(score.Values[0]) }),
        _ => throw new InvalidOperationException("A test that the mix does not have."),
    };

    private static double[] Near(Catalog catalog, FieldTest test)
    {
        catalog.Places.TryGet("", test.Values[0], out var center);
        return [center.Latitude, center.Longitude, (double)Number(test.Values[1])];
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
