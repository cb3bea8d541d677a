using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Intake;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>Puts together what a source must know, from the published catalog (RPT-11, RPT-12).</summary>
internal sealed class PostingSheets(ICatalogSource catalogs, IKeyedHash hash, IOptions<IntakeOptions> options, TimeProvider clock)
{
    /// <summary>The sheet of a campaign; null when there is none, or its channel takes no posts.</summary>
    public PostingSheet? Find(CampaignId id, string requestUrl)
    {
        var catalog = catalogs.Current;
        if (!catalog.Campaigns.TryGetValue(id, out var campaign) || campaign.Channel is Channel.Phone or Channel.Chat
            || !catalog.LeadTypes.TryGetValue(campaign.LeadTypeId, out var type) || !catalog.LeadSources.TryGetValue(campaign.LeadSourceId, out var source))
        {
            return null;
        }

        var url = (options.Value.PublicUrl?.ToString() ?? requestUrl).TrimEnd('/');
        var pageUrl = $"{url}/posting-instructions/{InstructionToken.Of(hash, id)}";
        var fields = Fields(type, catalog.Account.ZoneId);
        return new PostingSheet
        {
            Company = catalog.Account.CompanyName,
            Campaign = campaign.Name,
            LeadType = type.Name,
            Addresses = Addresses(url),
            Identifiers = Identifiers(campaign),
            Credentials = Credentials(campaign),
            Fields = fields,
            Samples = new SamplePosts(campaign, url, [.. fields.Where(field => field.Example is not null).Select(field => (field.Name, field.Example!))]).All(),
            Answers = Answers(),
            Limits = Limits(source, campaign),
            Repeats = Repeats,
            Ping = campaign.Channel == Channel.PingPost ? PingSheets.Of(campaign, type, fields, url, pageUrl) : null,
            PageUrl = pageUrl,
        };
    }

    private static ImmutableArray<string> Repeats =>
    [
        "The same body posted again within 60 seconds of its answer gets that answer again, with the header Idempotency-Replayed: true. No second lead is made.",
        "An Idempotency-Key header does the same for 24 hours. The same key with another body answers 422 and nothing is processed.",
        "A post that got 503, 202 or no answer at all may be repeated with the same body for 24 hours. It never makes a second lead.",
        "The same person in a different post is a duplicate.",
        "GET /v2/leads/{leadId} or /v2/leads?reference={your reference} with the header api-key gives the answer again.",
    ];

    private static ImmutableArray<PostingAddress> Addresses(string url) =>
    [
        new($"{url}/processor/insert/general", "Form, JSON, XML", "JSON to a JSON post, else XML"),
        new($"{url}/processor/insert/general/json/async", "Form, JSON, XML", "JSON"),
        new($"{url}/processor/insert/general/xml/async", "Form, JSON, XML", "XML"),
        new($"{url}/processor/insert/AutoRedirect", "Form, JSON, XML", "302 to the buyer's page, or to successurl or failureurl of the post; else XML"),
        new($"{url}/v2/insert/general", "JSON, XML; many leads; needs an access key", "JSON or XML as posted"),
    ];

    private static ImmutableArray<PostingIdentifier> Identifiers(Campaign campaign) =>
    [
        new("VID", campaign.LeadSourceId.ToString(), "Lead source"),
        new("LID", campaign.LeadTypeId.ToString(), "Lead type"),
        new("AID", campaign.Id.ToString(), "Campaign"),
        .. campaign.Channel == Channel.PingPost ? [new("orderId", SamplePosts.OrderId, "The order id of an accepted ping; in V2 properties.orderId")] : Array.Empty<PostingIdentifier>(),
    ];

    private static ImmutableArray<string> Credentials(Campaign campaign)
    {
        var needed = ImmutableArray.CreateBuilder<string>();
        if (campaign.RequireAuthentication)
        {
            needed.Add("Send your access key in the header api-key, or a token in Authorization: Bearer or access_token.");
        }

        if (campaign.PasswordHash is not null)
        {
            needed.Add("Send the campaign's password in the parameter password.");
        }

        return needed.ToImmutable();
    }

    private static ImmutableArray<PostingAnswer> Answers() =>
    [
        new("0", AnswerCodes.Name(V1ResponseType.NoError), "accepted, queued, qualityControl", "The lead is taken."),
        .. AnswerCodes.InOrder.DistinctBy(code => code.V2).Select(code => new PostingAnswer(
            ((int)code.V1).ToString(CultureInfo.InvariantCulture), AnswerCodes.Name(code.V1), code.V2, code.Text)),
    ];

    private ImmutableArray<PostingField> Fields(LeadType type, string zoneId)
    {
        var samples = new SampleValues(clock.GetUtcNow(), zoneId);
        return [.. Rows(type.Fields, "", samples)];
    }

    private static IEnumerable<PostingField> Rows(ImmutableArray<LeadField> fields, string prefix, SampleValues samples) => fields
        .Where(field => field.Kind != FieldKind.Calculated)
        .SelectMany(field => field.Kind == FieldKind.SubFields
            ? Rows(field.Children, $"{prefix}{field.Name}[0].", samples).Prepend(Row(field, prefix, null))
            : [Row(field, prefix, prefix.Length == 0 ? samples.For(field) : null)]);

    private static PostingField Row(LeadField field, string prefix, string? example) => new()
    {
        Name = prefix + field.Name,
        Label = field.Caption,
        Type = FieldWords.Type(field.Kind),
        Required = field.Required,
        Allowed = FieldWords.Allowed(field),
        Format = FieldWords.Format(field),
        Default = field.DefaultValue ?? "",
        Example = example,
    };

    private ImmutableArray<string> Limits(LeadSource source, Campaign campaign)
    {
        var limits = options.Value;
        FormattableString[] lines =
        [
            $"Body: at most {limits.MaximumBodyBytes} bytes, UTF-8, not compressed.",
            $"Fields: at most {limits.MaximumFields} per lead; values of at most {limits.MaximumValueBytes} bytes.",
            $"Leads in one V2 post: at most {limits.MaximumLeadsPerPost}.",
            $"Rate: {source.PostsPerSecond} leads per second; more answer 429 with Retry-After.",
            $"An answer takes at most {campaign.AnswerWithinMs / 1000m:0.#} seconds. A lead that is still worked on answers 202 (V2) or 503 (V1) with Retry-After.",
        ];
        return [.. lines.Select(line => line.ToString(CultureInfo.InvariantCulture))];
    }
}
