using System.Text;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Leads;

/// <summary>Reasons in words: CriteriaNotMet is "Criteria not met".</summary>
internal static class ReasonWords
{
    public static RejectReason? Shown(RejectReason reason) => reason == RejectReason.None ? null : reason;

    public static string? Of(RejectReason reason)
    {
        if (reason == RejectReason.None)
        {
            return null;
        }

        var words = new StringBuilder();
        foreach (var character in reason.ToString())
        {
            words.Append(words.Length > 0 && char.IsUpper(character) ? $" {char.ToLowerInvariant(character)}" : character);
        }

        return words.ToString();
    }
}
