using LeadExec.Api.Intake.Reading;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Intake.Posts;

/// <summary>
/// The receiver's own names of one level of a post, each with one value. A name given twice with different values is refused, so
/// that no two readers of the request can see different ids (TH-04).
/// </summary>
internal sealed class PostedNames
{
    // The one name with several values.
    private const string ListName = "bidIds";

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    private PostedNames()
    {
    }

    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Takes the given names out of the fields and, where allowed, out of the query string.</summary>
    public static Decision<PostedNames> Of(IEnumerable<RawField> fields, IEnumerable<RawField> besides)
    {
        var names = new PostedNames();
        foreach (var field in fields.Concat(besides))
        {
            if (field.Children.IsEmpty && field.Values.Length > 0 && field.Name.Equals(ListName, StringComparison.OrdinalIgnoreCase))
            {
                names.values[field.Name] = string.Join(',', field.Values);
            }
            else if (!field.Children.IsEmpty || !field.Values.All(value => names.TryAdd(field.Name, value)))
            {
                return Decision<PostedNames>.Refuse(RejectReason.UnreadableBody, $"{FieldBudget.Shown(field.Name)} is given twice with different values, or as a group.");
            }
        }

        return Decision<PostedNames>.Accept(names);
    }

    private bool TryAdd(string name, string value) => values.TryAdd(name, value) || values[name] == value;
}
