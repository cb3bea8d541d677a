using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadExec.Delivery.Tests.Fixtures;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Delivery.Tests.Rendering;

/// <summary>
/// DELV-04, DELV-08, DELV-09, DELV-11, DELV-21 to DELV-31, DELV-33, DELV-34, D-23, D-64: requests rendered from the files under Cases/FORMAT/{exemplary,supplemental}.
/// </summary>
public sealed class RenderingCaseTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Cases");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Root, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order()];

    [Theory] // DELV-08: an address that no lead changes is read once
    [InlineData("https://buyer.example/leads?a=1", WebhookMethod.Post, true)]
    [InlineData("https://buyer.example/leads/[State]", WebhookMethod.Post, false)]
    [InlineData("https://buyer.example/leads", WebhookMethod.Get, false)]
    [InlineData("[instance_url]/leads", WebhookMethod.Post, false)]
    public void Address_is_fixed_only_where_no_lead_changes_it(string url, WebhookMethod method, bool isFixed)
    {
        var order = Orders.Of(new WebhookSettings { ProductionUrl = url, Method = method });

        var prepared = CompiledWebhook.Compile(order.Method.Webhook!).Value!.Render(order).Value!;

        (prepared.FixedAddress?.AbsoluteUri).ShouldBe(isFixed ? url : null);
    }

    [Fact]
    public void Every_format_has_exemplary_and_supplemental_cases()
    {
        foreach (var format in new[] { "form", "json", "xml", "text", "get" })
        {
            Directory.GetFiles(Path.Combine(Root, format, "exemplary"), "*.json").ShouldNotBeEmpty();
            Directory.GetFiles(Path.Combine(Root, format, "supplemental"), "*.json").ShouldNotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Case_renders_as_written(string file)
    {
        var given = JsonSerializer.Deserialize<RenderingCase>(File.ReadAllText(Path.Combine(Root, file)), Json)!;
        var order = Orders.Of(given.Settings, given.Lead?.GetRawText() ?? Orders.DefaultLead) with { Test = given.Test };

        var rendered = Orders.Render(order);

        if (given.Refused is not null)
        {
            rendered.Reason.ShouldBe(RejectReason.RequestNotBuilt);
            rendered.Detail!.ShouldContain(given.Refused);
            return;
        }

        rendered.Accepted.ShouldBeTrue(rendered.Detail);
        Check(given, rendered.Value!);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Settings_survive_being_stored_as_json(string file)
    {
        var given = JsonSerializer.Deserialize<RenderingCase>(File.ReadAllText(Path.Combine(Root, file)), Json)!.Settings;

        var stored = JsonSerializer.Serialize(given, Json);
        var read = JsonSerializer.Deserialize<WebhookSettings>(stored, Json)!;

        JsonSerializer.Serialize(read, Json).ShouldBe(stored);
    }

    private static void Check(RenderingCase given, PreparedDelivery rendered)
    {
        (given.Url ?? given.Body ?? given.ContentType ?? given.Headers?.Keys.FirstOrDefault()).ShouldNotBeNull("the case expects nothing");
        rendered.Url.ShouldBe(given.Url ?? rendered.Url);
        rendered.ContentType.ShouldBe(given.ContentType ?? rendered.ContentType);
        Encoding.UTF8.GetString(rendered.Body.AsSpan()).ShouldBe(given.Body ?? Encoding.UTF8.GetString(rendered.Body.AsSpan()));
        foreach (var (name, value) in given.Headers ?? [])
        {
            rendered.Headers.Single(header => header.Name == name).Value.ShouldBe(value);
        }
    }
}
