using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// A plain path into XML: "/a/b", "//b", "/a/b[2]", "/a/@c", with names compared without their name space. Read in one pass
/// without building a tree; DTDs are refused, so nothing expands (M3).
/// </summary>
internal sealed class XmlPath
{
    private const int MaximumSteps = 32;
    private const int MaximumDepth = 64;
    private readonly ImmutableArray<(string Name, int Position)> steps;
    private readonly bool anywhere;
    private readonly string? attribute;

    private XmlPath(ImmutableArray<(string Name, int Position)> steps, bool anywhere, string? attribute) =>
        (this.steps, this.anywhere, this.attribute) = (steps, anywhere, attribute);

    public static XmlPath? Parse(string text, out string error)
    {
        error = "";
        var rest = text.Trim();
        var anywhere = rest.StartsWith("//", StringComparison.Ordinal);
        var parts = rest.TrimStart('/').Split('/').ToList();
        if (parts[^1] == "text()")
        {
            parts.RemoveAt(parts.Count - 1);
        }

        var attribute = parts.Count > 0 && parts[^1].StartsWith('@') ? parts[^1][1..] : null;
        var names = attribute is null ? parts : parts[..^1];
        var steps = names.Select(Step).ToList();
        if (steps.Count is 0 or > MaximumSteps || steps.Any(step => step is null) || attribute is { } name && !IsName(name) || !rest.StartsWith('/'))
        {
            error = "The path cannot be read; use for example /response/result, //price, /r/item[2] or /r/@status.";
            return null;
        }

        return new XmlPath([.. steps.Select(step => step!.Value)], anywhere, attribute);
    }

    public SearchOutcome Find(string text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return Scan(reader);
        }
        catch (XmlException)
        {
            return SearchOutcome.Garbage;
        }
    }

    /// <summary>Walks the open elements; each level counts how many children of a name it has seen.</summary>
    private SearchOutcome Scan(XmlReader reader)
    {
        var open = new List<(string Name, int Position)>();
        var seen = new List<Dictionary<string, int>> { new(StringComparer.Ordinal) };
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                open.RemoveAt(open.Count - 1);
                seen.RemoveAt(seen.Count - 1);
                continue;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (open.Count == MaximumDepth)
            {
                return SearchOutcome.Garbage;
            }

            var name = reader.LocalName;
            seen[^1][name] = seen[^1].GetValueOrDefault(name) + 1;
            open.Add((name, seen[^1][name]));
            seen.Add(new Dictionary<string, int>(StringComparer.Ordinal));
            if (IsHere(open) && (attribute is null || reader.GetAttribute(attribute) is not null))
            {
                return ReadToEnd(reader, attribute is null ? Content(reader) : reader.GetAttribute(attribute)!);
            }

            if (reader.IsEmptyElement)
            {
                open.RemoveAt(open.Count - 1);
                seen.RemoveAt(seen.Count - 1);
            }
        }

        return SearchOutcome.Missing;
    }

    private bool IsHere(List<(string Name, int Position)> open)
    {
        if (anywhere ? open.Count < steps.Length : open.Count != steps.Length)
        {
            return false;
        }

        var offset = open.Count - steps.Length;
        for (var at = 0; at < steps.Length; at++)
        {
            var (name, position) = open[offset + at];
            if (!name.Equals(steps[at].Name, StringComparison.Ordinal) || (steps[at].Position > 0 && steps[at].Position != position))
            {
                return false;
            }
        }

        return true;
    }

    // A value out of a document that breaks off later is not worth more than garbage.
    private static SearchOutcome ReadToEnd(XmlReader reader, string value)
    {
        while (reader.Read())
        {
        }

        return new SearchOutcome(value);
    }

    private static string Content(XmlReader reader)
    {
        using var inner = reader.ReadSubtree();
        var text = new System.Text.StringBuilder();
        while (inner.Read())
        {
            if (inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(inner.Value);
            }
        }

        return text.ToString();
    }

    private static (string Name, int Position)? Step(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            return IsName(text) ? (text, 0) : null;
        }

        var valid = IsName(text[..bracket]) && text.EndsWith(']');
        return valid && int.TryParse(text.AsSpan(bracket + 1, text.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at > 0
            ? (text[..bracket], at)
            : null;
    }

    private static bool IsName(string text)
    {
        try
        {
            return text.Length > 0 && XmlConvert.VerifyNCName(text) == text;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
