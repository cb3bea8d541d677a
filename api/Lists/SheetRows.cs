using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using LeadExec.Domain.Tables;

namespace LeadExec.Api.Lists;

/// <summary>Rows of an imported file: the first sheet of an xlsx or xls workbook, known by its first bytes, else comma-separated text in UTF-8.</summary>
internal static class SheetRows
{
    private const uint Zip = 0x04034B50;
    private const uint CompoundFile = 0xE011CFD0;

    // Old workbooks name code pages that .NET does not know by itself.
    static SheetRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The rows as they are asked for; the stream must be seekable.</summary>
    /// <exception cref="InvalidDataException">The workbook cannot be read; may come with any row.</exception>
    public static IEnumerable<TableRow> Read(Stream file)
    {
        var head = new byte[4];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return length == head.Length && BitConverter.ToUInt32(head) is Zip or CompoundFile
            ? Workbook(file)
            : CsvText.Read(new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true));
    }

    private static IEnumerable<TableRow> Workbook(Stream file)
    {
        using var reader = Guarded(() => ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { LeaveOpen = true }));
        while (Guarded(reader.Read))
        {
            yield return Guarded(() => Row(reader));
        }
    }

    private static TableRow Row(IExcelDataReader reader)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < Math.Min(reader.FieldCount, TableRow.MostCells); at++)
        {
            cells.Add(Text(reader.GetValue(at)));
        }

        var row = new TableRow(reader.Depth + 1, cells.ToImmutable());
        return row.Cells.Any(cell => cell.Length > TableRow.LongestCell) ? row with { Problem = $"A cell has more than {TableRow.LongestCell} characters." } : row;
    }

    // Numbers lose nothing and get no exponent, dates are ISO, so that they read like typed text.
    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        double number when number == Math.Truncate(number) && Math.Abs(number) < 1e15 => number.ToString("0", CultureInfo.InvariantCulture),
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "Yes" : "No",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    // The library says in many ways that a workbook is broken; none of them is our bug.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is ExcelReaderException or IOException or FormatException or ArgumentException or OverflowException
            or IndexOutOfRangeException or NullReferenceException or InvalidOperationException or NotSupportedException or System.Xml.XmlException or KeyNotFoundException)
        {
            throw new InvalidDataException("The workbook cannot be read.", broken);
        }
    }
}
