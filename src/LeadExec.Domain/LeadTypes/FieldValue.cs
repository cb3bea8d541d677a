using System.Collections.Immutable;
using System.Globalization;

namespace LeadExec.Domain.LeadTypes;

/// <summary>
/// A value of a lead field in canonical form: blank, text, number, date, yes/no, several values, or groups of sub-fields.
/// Compared by content; text compares exactly here, criteria and expressions ignore case on their own.
/// </summary>
public sealed class FieldValue : IEquatable<FieldValue>
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    // Dividing by a one of full scale drops trailing zeros, so that 75.00 and 75 have one canonical text.
    private const decimal One = 1.0000000000000000000000000000m;

    private FieldValue(FieldValueKind kind, string canonical) => (Kind, Canonical) = (kind, canonical);

    public static FieldValue Blank { get; } = new(FieldValueKind.Blank, "");

    public static FieldValue Yes { get; } = new(FieldValueKind.YesNo, "Yes") { IsYes = true };

    public static FieldValue No { get; } = new(FieldValueKind.YesNo, "No");

    public FieldValueKind Kind { get; }

    /// <summary>The value as invariant text: 75, 2026-01-31, 2026-01-31T08:30:00, Yes, No; list items joined by commas; "" when blank.</summary>
    public string Canonical { get; }

    /// <summary>The number; 0 unless <see cref="Kind"/> is <see cref="FieldValueKind.Number"/>.</summary>
    public decimal Number { get; private init; }

    /// <summary>The local date and time without a zone; meaningful only for <see cref="FieldValueKind.Date"/>.</summary>
    public DateTime Date { get; private init; }

    public bool IsYes { get; private init; }

    /// <summary>The items of a list; empty for every other kind.</summary>
    public ImmutableArray<FieldValue> Items { get; private init; } = [];

    /// <summary>The groups of a sub-fields field; empty for every other kind.</summary>
    public ImmutableArray<FieldRecord> Records { get; private init; } = [];

    public bool IsBlank => Kind == FieldValueKind.Blank;

    /// <summary>Text; blank when it is null, empty or white space.</summary>
    public static FieldValue Of(string? text) => string.IsNullOrWhiteSpace(text) ? Blank : new(FieldValueKind.Text, text);

    public static FieldValue Of(decimal number)
    {
        var shortest = number / One;
        return new(FieldValueKind.Number, shortest.ToString(CultureInfo.InvariantCulture)) { Number = shortest };
    }

    public static FieldValue Of(bool yes) => yes ? Yes : No;

    /// <summary>A local date and time; the kind of the argument is dropped.</summary>
    public static FieldValue Of(DateTime local)
    {
        var date = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var format = date.TimeOfDay == TimeSpan.Zero ? DayFormat : TimeFormat;
        return new(FieldValueKind.Date, date.ToString(format, CultureInfo.InvariantCulture)) { Date = date };
    }

    /// <summary>Several values; blanks are dropped, none left is blank.</summary>
    public static FieldValue Of(IEnumerable<FieldValue> values)
    {
        ImmutableArray<FieldValue> items = [.. values.Where(value => !value.IsBlank)];
        return items.IsEmpty
            ? Blank
            : new(FieldValueKind.List, string.Join(',', items.Select(item => item.Canonical))) { Items = items };
    }

    /// <summary>Groups of sub-fields; groups without any value are dropped, none left is blank.</summary>
    public static FieldValue Of(IEnumerable<FieldRecord> groups)
    {
        ImmutableArray<FieldRecord> records = [.. groups.Where(group => !group.IsBlank)];
        return records.IsEmpty
            ? Blank
            : new(FieldValueKind.Records, records.Length.ToString(CultureInfo.InvariantCulture)) { Records = records };
    }

    /// <summary>Reads the canonical text of a date; false for anything else.</summary>
    public static bool TryCanonicalDate(string text, out FieldValue value)
    {
        value = Blank;
        if (!DateTime.TryParseExact(text, [DayFormat, TimeFormat], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return false;
        }

        value = Of(date);
        return value.Canonical == text;
    }

    public bool Equals(FieldValue? other) =>
        other is not null && Kind == other.Kind && Canonical == other.Canonical
        && Items.SequenceEqual(other.Items) && Records.SequenceEqual(other.Records);

    public override bool Equals(object? obj) => Equals(obj as FieldValue);

    public override int GetHashCode() => HashCode.Combine(Kind, Canonical);

    /// <summary>Personal data stays out of text: only the kind is printed.</summary>
    public override string ToString() => $"[{Kind}]";
}
