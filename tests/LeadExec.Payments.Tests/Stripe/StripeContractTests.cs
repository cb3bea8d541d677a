using System.Text.Json;
using System.Text.RegularExpressions;
using LeadExec.Domain.Payments;
using LeadExec.Payments.Tests.Support;
using LeadExec.Ports.Outbound;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Tests.Stripe;

// Decision 30: requests against our own table of the provider's contract, and the table against its specification where that lies beside the clone.
public sealed class StripeContractTests
{
    private static readonly OutboundAnswer Nothing = ScriptedWire.Says(200, """{"id":"x","data":[],"has_more":false}""");

    [Fact]
    public async Task Every_request_is_one_that_the_contract_knows()
    {
        var seen = new HashSet<string>();
        foreach (var request in await AllAsync())
        {
            var operation = OperationOf(request);
            seen.Add(operation);
            var contract = StripeContract.Operations.GetValueOrDefault(operation).ShouldNotBeNull(operation);
            var fields = Fields(request);
            fields.ShouldAllBe(field => contract.Known.Contains(Pattern(field.Key)), operation);
            contract.Required.ShouldBeSubsetOf(fields.Select(field => field.Key));
            foreach (var field in fields)
            {
                if (StripeContract.SentValues.TryGetValue($"{operation} {Pattern(field.Key)}", out var values))
                {
                    values.ShouldContain(field.Value);
                }
            }
        }

        seen.ShouldBe(StripeContract.Operations.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task Every_request_says_who_asks_and_in_which_version_and_each_post_by_which_key()
    {
        foreach (var request in await AllAsync())
        {
            var headers = request.Headers.ToDictionary();
            headers["Authorization"].ShouldBe("Bearer sk_test_simulator");
            headers["Stripe-Version"].ShouldBe("2023-08-16");
            headers.ContainsKey("Idempotency-Key").ShouldBe(request.Method == "POST");
            request.ContentType.ShouldBe(request.Method == "POST" ? "application/x-www-form-urlencoded" : null);
        }
    }

    [Fact]
    public async Task Repeat_is_the_same_to_the_byte() // FM-60: Stripe refuses a key with another body
    {
        var (first, second) = (await AllAsync(), await AllAsync());
        first.Select(request => Convert.ToHexString(request.Body.Span)).ShouldBe(second.Select(request => Convert.ToHexString(request.Body.Span)));
    }

    [Fact]
    public async Task Charge_is_worded_like_this()
    {
        var wire = new ScriptedWire(Nothing);
        await Gateways.Over(wire, PaymentProvider.Stripe).ChargeAsync(Requests.Charge, CancellationToken.None);
        wire.Requests[0].Address.AbsoluteUri.ShouldBe("https://api.stripe.com/v1/payment_intents");
        wire.BodyOf(0).ShouldBe("amount=123456&currency=usd&customer=39598611&payment_method=35872074&payment_method_types[0]=card&off_session=true&confirm=true"
            + "&description=Order%2012&metadata[payment_id]=0195a7c3-b200-7100-9a3e-51f2a0000001");
    }

    [Fact]
    public void Table_agrees_with_the_specification()
    {
        var path = SpecificationPath();
        Assert.SkipWhen(path is null, "The provider's specification is not beside this clone (../shared/specs/stripe.json).");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path!));
        var root = document.RootElement;
        foreach (var (name, operation) in StripeContract.Operations)
        {
            var (verb, route) = (name.Split(' ')[0], name.Split(' ')[1]);
            var declared = root.GetProperty("paths").GetProperty(route).GetProperty(verb);
            foreach (var parameter in operation.Known)
            {
                (verb == "post" ? Declares(Form(declared), parameter) : Names(declared).Contains(parameter.Split('[')[0])).ShouldBeTrue($"{name} {parameter}");
            }

            if (verb == "post")
            {
                (Form(declared).TryGetProperty("required", out var required) ? required.EnumerateArray().Select(item => item.GetString()!).ToArray() : [])
                    .ShouldBe(operation.Required, ignoreOrder: true, name);
            }
        }

        var schemas = root.GetProperty("components").GetProperty("schemas");
        foreach (var (name, values) in StripeContract.ReadValues)
        {
            var member = schemas.GetProperty(name.Split(' ')[0]).GetProperty("properties").GetProperty(name.Split(' ')[1]);
            values.ShouldBeSubsetOf(member.GetProperty("enum").EnumerateArray().Select(item => item.GetString()!), name);
        }

        foreach (var (name, members) in StripeContract.ReadMembers)
        {
            members.ShouldBeSubsetOf(schemas.GetProperty(name).GetProperty("properties").EnumerateObject().Select(member => member.Name), name);
        }
    }

    private static async Task<List<OutboundRequest>> AllAsync()
    {
        var wire = new ScriptedWire(Nothing);
        var gateway = Gateways.Over(wire, PaymentProvider.Stripe);
        await gateway.StartCardSetupAsync(Requests.Setup, CancellationToken.None);
        await gateway.StartCardSetupAsync(Requests.Setup with { CustomerRef = "cus_1" }, CancellationToken.None);
        await gateway.StartPaymentAsync(Requests.Page, CancellationToken.None);
        await gateway.ChargeAsync(Requests.Charge, CancellationToken.None);
        await gateway.FindAsync(Requests.Lookup, CancellationToken.None);
        await gateway.FindAsync(Requests.Lookup with { Reference = "cs_1" }, CancellationToken.None);
        await gateway.FindAsync(Requests.Lookup with { Reference = "pi_1" }, CancellationToken.None);
        await gateway.RefundAsync(Requests.Refund, CancellationToken.None);
        await gateway.ReadCardAsync(new CardLookup { ClientId = new(7), Reference = "cs_1" }, CancellationToken.None);
        await gateway.ReadCardAsync(new CardLookup { ClientId = new(7), CustomerRef = "cus_1", MethodRef = "pm_1" }, CancellationToken.None);
        return wire.Requests;
    }

    private static string OperationOf(OutboundRequest request)
    {
        var path = Regex.Replace(request.Address.AbsolutePath, "/cs_1$", "/{session}");
        return $"{request.Method.ToLowerInvariant()} {Regex.Replace(path, "/pi_1$", "/{intent}")}";
    }

    private static List<KeyValuePair<string, string>> Fields(OutboundRequest request)
    {
        var text = request.Method == "POST" ? System.Text.Encoding.ASCII.GetString(request.Body.Span) : request.Address.Query.TrimStart('?');
        return [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])))];
    }

    private static string Pattern(string name) => Regex.Replace(Regex.Replace(name, @"\[\d+\]", "[*]"), @"metadata\]?\[\w+\]", match => match.Value[..(match.Value.LastIndexOf('[') + 1)] + "*]");

    private static JsonElement Form(JsonElement operation) =>
        operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/x-www-form-urlencoded").GetProperty("schema");

    private static IEnumerable<string> Names(JsonElement operation) => operation.GetProperty("parameters").EnumerateArray().Select(item => item.GetProperty("name").GetString()!);

    private static bool Declares(JsonElement schema, string parameter) =>
        Declares(schema, parameter.Replace("]", "", StringComparison.Ordinal).Split('['));

    private static bool Declares(JsonElement schema, ReadOnlySpan<string> path)
    {
        if (path.Length == 0)
        {
            return true;
        }

        if (schema.TryGetProperty("anyOf", out var either))
        {
            foreach (var option in either.EnumerateArray())
            {
                if (Declares(option, path))
                {
                    return true;
                }
            }

            return false;
        }

        if (path[0] == "*")
        {
            return (schema.TryGetProperty("items", out var item) || schema.TryGetProperty("additionalProperties", out item)) && Declares(item, path[1..]);
        }

        return schema.TryGetProperty("properties", out var members) && members.TryGetProperty(path[0], out var member) && Declares(member, path[1..]);
    }

    private static string? SpecificationPath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LeadExec.sln")))
        {
            folder = folder.Parent;
        }

        var path = folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "specs", "stripe.json") : null;
        return File.Exists(path) ? path : null;
    }
}
