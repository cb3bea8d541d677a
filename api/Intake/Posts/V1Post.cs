using System.Collections.Frozen;
using LeadExec.Api.Intake.Reading;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Intake.Posts;

/// <summary>
/// A V1 post: identifiers and lead fields side by side at the top level (field.md 1.2, decision 2). The query string may carry
/// identifiers, never lead fields or the password: it ends in logs of proxies.
/// </summary>
internal sealed record V1Post
{
    private static readonly FrozenSet<string> Reserved =
        new[] { "vid", "lid", "aid", "password", "orderid", "bidids", "returnurl", "test", "successurl", "failureurl" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> InQuery =
        new[] { "vid", "lid", "aid", "orderid", "bidids", "returnurl", "test" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly RawSubmission submission;
    private readonly PostedNames names;

    private V1Post(RawSubmission submission, PostedNames names) => (this.submission, this.names) = (submission, names);

    public string? SourceId => names["vid"];

    public string? LeadTypeId => names["lid"];

    public string? CampaignId => names["aid"];

    public string? Password => names["password"];

    /// <summary>Where AutoRedirect sends the consumer when no buyer says where; null when absent or no web address.</summary>
    public string? SuccessUrl => names["successurl"] is { } url ? PropertyReader.WebAddress(url) : null;

    public string? FailureUrl => names["failureurl"] is { } url ? PropertyReader.WebAddress(url) : null;

    public static Decision<V1Post> Read(RawSubmission submission, IQueryCollection query)
    {
        var inQuery = query.Where(pair => InQuery.Contains(pair.Key)).Select(pair => new RawField(pair.Key, [.. pair.Value.Select(value => value ?? "")]));
        var names = PostedNames.Of(submission.Fields.Where(field => Reserved.Contains(field.Name)), inQuery);
        return names.Accepted ? Decision<V1Post>.Accept(new V1Post(submission, names.Value)) : Decision<V1Post>.Refuse(names.Reason, names.Detail!);
    }

    public LeadPost ToLead(PropertyReader properties) => new()
    {
        Fields = [.. submission.Fields.Where(field => !Reserved.Contains(field.Name))],
        OrderId = properties.Text("orderid", names["orderid"], 100),
        BidIds = properties.Ids("bidids", names["bidids"]),
        ReturnUrl = properties.Url("returnurl", names["returnurl"]),
        Test = properties.Flag("test", names["test"]),
        Request = submission.Body,
        RequestMediaType = submission.MediaType,
    };

    public override string ToString() => "[post]";
}
