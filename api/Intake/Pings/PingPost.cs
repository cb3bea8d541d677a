using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Api.Intake.Posts;
using LeadExec.Api.Intake.Reading;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Intake.Pings;

/// <summary>
/// A ping as posted. Forms, and JSON at the V1 address: ids, properties and fields side by side at the top level. JSON at the V2
/// address: <c>{"source":{...},"properties":{...},"fields":{...}}</c>, or the same with one lead in "leads" as in a V2 post.
/// </summary>
internal sealed record PingPost
{
    private static readonly FrozenSet<string> Reserved =
        new[] { "vid", "lid", "aid", "password", "test", "timeoutms" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> InQuery = new[] { "vid", "lid", "aid", "test", "timeoutms" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly PostedNames names;

    private PingPost(PostedNames names, ImmutableArray<RawField> fields) => (this.names, Fields) = (names, fields);

    public ImmutableArray<RawField> Fields { get; }

    public string? SourceId => names["vid"];

    public string? LeadTypeId => names["lid"];

    public string? CampaignId => names["aid"];

    public string? Password => names["password"];

    public string? Test => names["test"];

    /// <summary>How long the source waits, in milliseconds.</summary>
    public string? TimeoutMs => names["timeoutms"];

    public static Decision<PingPost> Read(RawSubmission submission, IQueryCollection query)
    {
        if (submission.Format == PostFormat.Json && Group(submission.Fields, "source") is { } source)
        {
            return Nested(submission.Fields, source);
        }

        var inQuery = query.Where(pair => InQuery.Contains(pair.Key)).Select(pair => new RawField(pair.Key, [.. pair.Value.Select(value => value ?? "")]));
        return Of(submission.Fields.Where(IsReserved).Concat(inQuery), [.. submission.Fields.Where(field => !IsReserved(field))]);
    }

    public override string ToString() => "[ping]";

    private static Decision<PingPost> Nested(ImmutableArray<RawField> fields, ImmutableArray<RawField> source)
    {
        var body = fields;
        if (Find(fields, "leads") is { } leads)
        {
            if (leads.Children.Length != 1)
            {
                return Refuse("A ping is about one lead.");
            }

            body = leads.Children[0];
        }

        return Group(body, "fields") is { } posted
            ? Of(source.Concat(Group(body, "properties") ?? []).Where(IsReserved), posted)
            : Refuse("The ping has no fields.");
    }

    private static Decision<PingPost> Of(IEnumerable<RawField> reserved, ImmutableArray<RawField> fields)
    {
        var names = PostedNames.Of(reserved, []);
        return names.Accepted ? Decision<PingPost>.Accept(new PingPost(names.Value, fields)) : Decision<PingPost>.Refuse(names.Reason, names.Detail!);
    }

    private static Decision<PingPost> Refuse(string detail) => Decision<PingPost>.Refuse(RejectReason.UnreadableBody, detail);

    private static bool IsReserved(RawField field) => Reserved.Contains(field.Name);

    private static RawField? Find(ImmutableArray<RawField> fields, string name) =>
        fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<RawField>? Group(ImmutableArray<RawField> fields, string name) =>
        Find(fields, name) is not { } found ? null
        : found.Children.IsEmpty && found.Values.All(string.IsNullOrWhiteSpace) ? []
        : found.Children.Length == 1 ? found.Children[0] : null;
}
