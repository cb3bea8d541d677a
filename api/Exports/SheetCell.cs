using System.Globalization;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Exports;

/// <summary>One cell of an exported table.</summary>
internal readonly record struct SheetCell
{
    private SheetCell(SheetCellKind kind, string text, decimal number)
    {
        Kind = kind;
        Text = text;
        Number = number;
    }

    public static SheetCell Empty => default;

    public SheetCellKind Kind { get; }

    /// <summary>As comma-separated text has it.</summary>
    public string Text { get; }

    /// <summary>As a workbook has it; days since 1899-12-30 for moments.</summary>
    public decimal Number { get; }

    public static SheetCell Of(string? text) => text is null ? Empty : new(SheetCellKind.Text, text, 0);

    public static SheetCell Of(Money money) => new(SheetCellKind.Money, money.ToString(), money.Amount);

    public static SheetCell Of(long number) => new(SheetCellKind.Number, number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>A moment as the clock on the wall showed it, with the offset it had.</summary>
    public static SheetCell Of(DateTimeOffset local) =>
        new(SheetCellKind.Moment, local.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), (local.DateTime - new DateTime(1899, 12, 30)).Ticks / (decimal)TimeSpan.TicksPerDay);
}
