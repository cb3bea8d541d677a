using System.Collections.Immutable;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// A text with tags in brackets, [FieldName] (E-69). Logic-less on purpose (TH-21): a tag is replaced by one escaped value and
/// nothing that a value contains is read again. Brackets around anything that is not a name stay as they are, so that JSON
/// arrays need no care.
/// </summary>
public sealed class Template
{
    /// <summary>Longest template in characters.</summary>
    public const int MaximumLength = 64 * 1024;

    private const int MaximumTagLength = 100;
    private readonly TemplateSyntax syntax;
    private readonly ImmutableArray<TemplatePart> parts;

    private Template(TemplateSyntax syntax, ImmutableArray<TemplatePart> parts) =>
        (this.syntax, this.parts, IsLiteral) = (syntax, parts, parts.All(part => part.Tag is null));

    /// <summary>Names of the tags in order of appearance, repeats included.</summary>
    public IEnumerable<string> Tags => parts.Where(part => part.Tag is not null).Select(part => part.Tag!);

    /// <summary>No tags: every rendering gives the same text.</summary>
    public bool IsLiteral { get; }

    public static Template Parse(string text, TemplateSyntax syntax)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var (literalFrom, at, inString) = (0, 0, false);
        while (at < text.Length)
        {
            var length = text[at] == '[' ? TagLength(text, at) : 0;
            if (length > 0 && !IsJsonLiteral(text.AsSpan(at + 1, length), syntax, inString))
            {
                parts.Add(new TemplatePart(text[literalFrom..at], null, false));
                parts.Add(new TemplatePart("", text.Substring(at + 1, length), inString));
                at += length + 2;
                literalFrom = at;
                continue;
            }

            inString = syntax == TemplateSyntax.Json && text[at] == '"' ? !inString : inString;
            at += inString && text[at] == '\\' ? 2 : 1;
        }

        parts.Add(new TemplatePart(text[literalFrom..], null, false));
        return new Template(syntax, [.. parts.Where(part => part.Tag is not null || part.Literal.Length > 0)]);
    }

    /// <summary>Writes the text with every tag replaced; asks <paramref name="resolve"/> once per occurrence.</summary>
    internal void Render(Func<string, TagValue> resolve, bool typedJson, BoundedUtf8Writer output)
    {
        foreach (var part in parts)
        {
            output.Write(part.Tag is null ? part.Literal : Escape(resolve(part.Tag), part.InsideJsonString, typedJson));
            if (output.Overflowed)
            {
                return;
            }
        }
    }

    private string Escape(TagValue value, bool insideJsonString, bool typedJson) => syntax switch
    {
        TemplateSyntax.Text => value.Text,
        TemplateSyntax.Url => ValueEscaper.Url(value.Text),
        TemplateSyntax.Json => insideJsonString ? ValueEscaper.JsonString(value.Text) : ValueEscaper.JsonValue(value, typedJson),
        TemplateSyntax.Xml => ValueEscaper.Xml(value.Text),
    };

    // [true] outside a string is an array of one literal, not a tag.
    private static bool IsJsonLiteral(ReadOnlySpan<char> name, TemplateSyntax syntax, bool inString) =>
        syntax == TemplateSyntax.Json && !inString && name is "true" or "false" or "null";

    /// <summary>Length of the name between the bracket at <paramref name="at"/> and its partner; 0 when it is no tag.</summary>
    private static int TagLength(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= MaximumTagLength && IsNameCharacter(text[end], end == at + 1))
        {
            end++;
        }

        return end < text.Length && text[end] == ']' ? end - at - 1 : 0;
    }

    private static bool IsNameCharacter(char character, bool first) =>
        char.IsLetter(character) || character == '_' || (!first && (char.IsDigit(character) || character is '.' or '-'));
}
