using System.Collections.Immutable;
using System.Text;
using System.Xml;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Intake;

/// <summary>Texts of an answer, made safe for both formats.</summary>
internal static class AnswerText
{
    private const int MaximumLength = 4_000;

    /// <summary>One line for the dialect that has no list of errors: the message, then each field with its reason.</summary>
    public static string Details(string message, ImmutableArray<FieldError> errors)
    {
        if (errors.IsDefaultOrEmpty)
        {
            return Clean(message);
        }

        var text = new StringBuilder(message);
        foreach (var error in errors)
        {
            text.Append(text.Length > 0 ? " " : "").Append(error.Field).Append(": ").Append(error.Message);
            if (text.Length > MaximumLength)
            {
                break;
            }
        }

        return Clean(text.ToString());
    }

    /// <summary>
    /// The text with every character that XML cannot hold, and every half of a surrogate pair, replaced. Field names come from
    /// outside and error texts from administrators; neither may make an answer unwritable.
    /// </summary>
    public static string Clean(string text)
    {
        if (text.Length > MaximumLength)
        {
            text = text[..MaximumLength];
        }

        StringBuilder? clean = null;
        for (var at = 0; at < text.Length; at++)
        {
            var pair = at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]);
            if (pair || XmlConvert.IsXmlChar(text[at]))
            {
                at += pair ? 1 : 0;
                continue;
            }

            (clean ??= new StringBuilder(text))[at] = '\uFFFD';
        }

        return clean?.ToString() ?? text;
    }
}
