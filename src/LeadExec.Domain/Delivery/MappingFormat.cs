using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// How a mapped value is written (E-68): steps joined by "|", each upper, lower, digits, trim, cut:N, or a .NET format for dates
/// and numbers. In dates D reads as d, so that DD/MM/yyyy works. A .NET format leaves a value that is no date or number as it is.
/// </summary>
public sealed class MappingFormat
{
    /// <summary>Longest format in characters.</summary>
    public const int MaximumLength = 100;

    // "N999999999" would make a text of a gigabyte; nobody needs more digits than a decimal has.
    private const int MaximumPrecision = 28;
    private static readonly DateTime SampleDate = new(2026, 1, 31, 8, 30, 0);
    private readonly ImmutableArray<FormatStep> steps;

    private MappingFormat(ImmutableArray<FormatStep> steps) => this.steps = steps;

    /// <summary>Leaves every value as it is.</summary>
    public static MappingFormat None { get; } = new([]);

    /// <summary>Reads a format; false with words for the administrator when a step can never work.</summary>
    public static bool TryParse(string? text, out MappingFormat format, out string error)
    {
        (format, error) = (None, "");
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        if (text.Length > MaximumLength)
        {
            error = $"The format is longer than {MaximumLength} characters.";
            return false;
        }

        var steps = ImmutableArray.CreateBuilder<FormatStep>();
        foreach (var part in text.Split('|'))
        {
            if (Step(part) is not { } step)
            {
                error = $"\"{part}\" is neither upper, lower, digits, trim, cut:N nor a date or number format.";
                return false;
            }

            steps.Add(step);
        }

        format = new MappingFormat(steps.ToImmutable());
        return true;
    }

    /// <summary>The value as text in this format.</summary>
    public string Apply(FieldValue value)
    {
        var (typed, text) = (value, value.Canonical);
        foreach (var step in steps)
        {
            text = Apply(step, typed, text);
            typed = FieldValue.Of(text);
        }

        return text;
    }

    private static string Apply(FormatStep step, FieldValue value, string text) => step.Kind switch
    {
        FormatStepKind.Upper => text.ToUpperInvariant(),
        FormatStepKind.Lower => text.ToLowerInvariant(),
        FormatStepKind.Digits => string.Concat(text.Where(char.IsAsciiDigit)),
        FormatStepKind.Trim => text.Trim(),
        FormatStepKind.Cut => Cut(text, step.Length),
        FormatStepKind.DotNet => DotNet(step, value, text),
    };

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    private static string DotNet(FormatStep step, FieldValue value, string text)
    {
        if (value.Kind == FieldValueKind.Date || FieldValue.TryCanonicalDate(text, out value))
        {
            return step.DateFormat is { } dateFormat ? value.Date.ToString(dateFormat, CultureInfo.InvariantCulture) : text;
        }

        // A phone number is text of digits; number formats such as (000) 000-0000 are how buyers' forms want it.
        return step.NumberFormat is { } numberFormat
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(numberFormat, CultureInfo.InvariantCulture)
            : text;
    }

    private static FormatStep? Step(string text)
    {
        var word = text.Trim();
        return word.ToLowerInvariant() switch
        {
            "upper" => new FormatStep(FormatStepKind.Upper),
            "lower" => new FormatStep(FormatStepKind.Lower),
            "digits" => new FormatStep(FormatStepKind.Digits),
            "trim" => new FormatStep(FormatStepKind.Trim),
            var cut when cut.StartsWith("cut:", StringComparison.Ordinal) => CutStep(cut),
            _ => DotNetStep(text),
        };
    }

    private static FormatStep? CutStep(string text) =>
        int.TryParse(text.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is > 0 and <= 10_000
            ? new FormatStep(FormatStepKind.Cut) { Length = length }
            : null;

    private static FormatStep? DotNetStep(string text)
    {
        if (text.Length == 0 || HasHugePrecision(text))
        {
            return null;
        }

        var dateFormat = WorksFor(DateFormatOf(text), SampleDate);
        var numberFormat = WorksFor(text, 1234.5m);
        return dateFormat is null && numberFormat is null
            ? null
            : new FormatStep(FormatStepKind.DotNet) { DateFormat = dateFormat, NumberFormat = numberFormat };
    }

    private static bool HasHugePrecision(string text) =>
        text.Length > 1 && char.IsAsciiLetter(text[0]) && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
        && (text.Length > 4 || int.Parse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) > MaximumPrecision);

    private static string? WorksFor(string format, IFormattable sample)
    {
        try
        {
            return sample.ToString(format, CultureInfo.InvariantCulture).Length > 0 ? format : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>D outside quotes and escapes becomes d.</summary>
    private static string DateFormatOf(string text)
    {
        var (result, quote, escaped) = (new StringBuilder(text.Length), '\0', false);
        foreach (var character in text)
        {
            var literal = escaped || quote != '\0';
            quote = escaped ? quote : quote == character ? '\0' : quote == '\0' && character is '"' or '\'' ? character : quote;
            escaped = !escaped && character == '\\';
            result.Append(!literal && character == 'D' ? 'd' : character);
        }

        return result.ToString();
    }
}
