using System.Globalization;
using System.Text;

namespace LeadExec.Api.Intake.Reading;

/// <summary>What a post has used of its limits, and the first thing found wrong with it. One per post, shared by all parts of its map.</summary>
internal sealed class FieldBudget(ReadingLimits limits)
{
    private int taken;

    public ReadingLimits Limits => limits;

    /// <summary>The first problem in words for the poster; null while all is well. Names fields, never values.</summary>
    public string? Problem { get; private set; }

    /// <summary>Notes a problem. Always false, so that readers can return it.</summary>
    public bool Fail(string problem)
    {
        Problem ??= problem;
        return false;
    }

    /// <summary>Counts one value; false when a limit is passed or the text cannot be stored.</summary>
    public bool Take(string name, string value)
    {
        if (Problem is not null || !TakeName(name))
        {
            return false;
        }

        if (value.Length > limits.MaximumValueBytes || Encoding.UTF8.GetByteCount(value) > limits.MaximumValueBytes)
        {
            return Fail(string.Create(CultureInfo.InvariantCulture, $"The value of {Shown(name)} is longer than {limits.MaximumValueBytes} bytes."));
        }

        return IsText(value) || Fail($"The value of {Shown(name)} holds a NUL or half a character.");
    }

    /// <summary>Counts a name that has no value of its own, such as a group.</summary>
    public bool TakeName(string name)
    {
        if (Problem is not null)
        {
            return false;
        }

        if (++taken > limits.MaximumValues)
        {
            return Fail(string.Create(CultureInfo.InvariantCulture, $"The post has more than {limits.MaximumValues} fields."));
        }

        if (name.Length == 0)
        {
            return Fail("A field has no name.");
        }

        return (name.Length <= limits.MaximumNameLength && IsText(name)) || Fail("A field name is too long or not text.");
    }

    /// <summary>A name as it may stand in an answer.</summary>
    public static string Shown(string name) => name.Length <= 60 ? name : name[..60];

    private static bool IsText(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (text[at] == '\0' || char.IsSurrogate(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
