using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Api.Intake.Reading;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Intake.Posts;

/// <summary>
/// A V2 post: a source and a list of leads, in JSON or XML (field.md 1.3). In XML the source's parts may be attributes of the root
/// (<c>&lt;Leads vid="..."&gt;</c>), and the Lead elements may stand under the root or under Leads. Names in any case.
/// </summary>
internal sealed record V2Post
{
    private static readonly string[] SourceNames = ["vid", "lid", "aid", "sendDelay", "returnURL"];
    private static readonly string[] PropertyNames = ["orderId", "bidIds", "reference", "noSell", "test"];

    private readonly RawSubmission submission;
    private readonly PostedNames source;
    private readonly ImmutableArray<(PostedNames Properties, ImmutableArray<RawField> Fields)> leads;

    private V2Post(RawSubmission submission, PostedNames source, ImmutableArray<(PostedNames, ImmutableArray<RawField>)> leads) =>
        (this.submission, this.source, this.leads) = (submission, source, leads);

    public string? SourceId => source["vid"];

    public string? LeadTypeId => source["lid"];

    public string? CampaignId => source["aid"];

    public int LeadCount => leads.Length;

    public static Decision<V2Post> Read(RawSubmission submission, IntakeOptions limits)
    {
        var sourceParts = Group(submission.Fields, "source") ?? [];
        var known = PostedNames.Of(Only(sourceParts, SourceNames), Only(submission.RootAttributes, SourceNames));
        if (!known.Accepted)
        {
            return Refuse(known.Detail!);
        }

        var posted = PostedLeads(submission);
        if (posted.IsEmpty || posted.Length > limits.MaximumLeadsPerPost)
        {
            return Refuse(string.Create(CultureInfo.InvariantCulture, $"The post must hold 1 to {limits.MaximumLeadsPerPost} leads."));
        }

        var leads = ImmutableArray.CreateBuilder<(PostedNames, ImmutableArray<RawField>)>(posted.Length);
        foreach (var lead in posted)
        {
            var properties = PostedNames.Of(Only(Group(lead, "properties") ?? [], PropertyNames), []);
            if (!properties.Accepted || Group(lead, "fields") is not { } fields)
            {
                return Refuse(properties.Detail ?? string.Create(CultureInfo.InvariantCulture, $"Lead {leads.Count + 1} has no fields."));
            }

            if (Count(fields) > limits.MaximumFields)
            {
                return Refuse(string.Create(CultureInfo.InvariantCulture, $"Lead {leads.Count + 1} has more than {limits.MaximumFields} fields."));
            }

            leads.Add((properties.Value, fields));
        }

        return Decision<V2Post>.Accept(new V2Post(submission, known.Value, leads.ToImmutable()));
    }

    public ImmutableArray<LeadPost> ToLeads(PropertyReader properties)
    {
        var returnUrl = properties.Url("returnURL", source["returnURL"]);
        var delay = properties.Hours("sendDelay", source["sendDelay"]);
        var posts = ImmutableArray.CreateBuilder<LeadPost>(leads.Length);
        foreach (var (own, fields) in leads)
        {
            posts.Add(new LeadPost
            {
                Fields = fields,
                OrderId = properties.Text("orderId", own["orderId"], 100),
                BidIds = properties.Ids("bidIds", own["bidIds"]),
                Reference = properties.Text("reference", own["reference"], 200),
                NoSell = properties.Flag("noSell", own["noSell"]),
                Test = properties.Flag("test", own["test"]),
                ReturnUrl = returnUrl,
                SendDelayHours = delay,
                Request = leads.Length == 1 ? submission.Body : RawJson.Of(fields),
                RequestMediaType = leads.Length == 1 ? submission.MediaType : "application/json",
            });
        }

        return posts.MoveToImmutable();
    }

    public override string ToString() => "[post]";

    private static Decision<V2Post> Refuse(string detail) => Decision<V2Post>.Refuse(RejectReason.UnreadableBody, detail);

    private static IEnumerable<RawField> Only(IEnumerable<RawField> fields, string[] names) =>
        fields.Where(field => names.Contains(field.Name, StringComparer.OrdinalIgnoreCase));

    private static RawField? Find(ImmutableArray<RawField> fields, string name) =>
        fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    // JSON: leads is a list of objects. XML: Lead elements under the root, or under one Leads element.
    private static ImmutableArray<ImmutableArray<RawField>> PostedLeads(RawSubmission submission)
    {
        var fields = submission.Fields;
        if (submission.Format == PostFormat.Xml)
        {
            fields = Group(fields, "leads") ?? fields;
            return Find(fields, "lead")?.Children ?? [];
        }

        return Find(fields, "leads")?.Children ?? [];
    }

    private static ImmutableArray<RawField>? Group(ImmutableArray<RawField> fields, string name)
    {
        var found = Find(fields, name);
        if (found is null)
        {
            return null;
        }

        var empty = found.Children.IsEmpty && found.Values.All(string.IsNullOrWhiteSpace);
        if (empty)
        {
            return [];
        }

        return found.Children.Length == 1 ? found.Children[0] : null;
    }

    private static int Count(ImmutableArray<RawField> fields) =>
        fields.Sum(field => Math.Max(1, field.Values.Length) + field.Children.Sum(Count));
}
