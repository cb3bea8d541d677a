using System.Globalization;

namespace LeadExec.Ports.Books;

/// <summary>A month of the account's calendar.</summary>
public readonly record struct BookMonth(int Year, int Month)
{
    private const string Form = "yyyy-MM";

    /// <summary>As the record has it: 202610.</summary>
    public int Number => (Year * 100) + Month;

    public DateOnly FirstDay => new(Year, Month, 1);

    public BookMonth Next => Month == 12 ? new BookMonth(Year + 1, 1) : this with { Month = Month + 1 };

    public static BookMonth FromNumber(int number) => new(number / 100, number % 100);

    /// <summary>Null when the text is no month of the years 2000 to 8999, written "2026-10".</summary>
    public static BookMonth? Parse(string? text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 9000 ? new BookMonth(day.Year, day.Month) : null;

    public override string ToString() => FirstDay.ToString(Form, CultureInfo.InvariantCulture);
}
