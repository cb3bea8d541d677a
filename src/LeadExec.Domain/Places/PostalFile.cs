using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Tables;

namespace LeadExec.Domain.Places;

/// <summary>
/// Reads postal files (decision 35): the tab-separated files of GeoNames (country, code, place, three pairs of regions, latitude,
/// longitude, accuracy), and comma-separated ones whose heading names the columns country_code, zipcode or postal_code, latitude and
/// longitude. Bad rows are reported and left out.
/// </summary>
public static class PostalFile
{
    /// <summary>Most rows of one file.</summary>
    public const int MaximumRows = 3_000_000;

    private const int GeoNamesColumns = 11;

    public static PostalImport Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var places = ImmutableArray.CreateBuilder<PostalPlace>();
        var errors = ImmutableArray.CreateBuilder<RowError>();
        var wrong = 0;
        Columns? columns = null;
        foreach (var row in Rows(text).Where(row => !row.IsBlank).Take(MaximumRows))
        {
            if (columns is null)
            {
                columns = Columns.Of(row);
                if (columns is null)
                {
                    return new PostalImport { Places = [], Errors = [new RowError(row.Number, Columns.Missing)], ErrorCount = 1 };
                }

                if (columns.IsHeading)
                {
                    continue;
                }
            }

            var (place, reason) = Place(row, columns);
            if (place is not null)
            {
                places.Add(place);
            }
            else if (++wrong <= PostalImport.ErrorsShown)
            {
                errors.Add(new RowError(row.Number, reason));
            }
        }

        return new PostalImport { Places = places.ToImmutable(), Errors = errors.ToImmutable(), ErrorCount = wrong };
    }

    // Quotes mean nothing in the tab-separated files: place names hold single ones.
    private static IEnumerable<TableRow> Rows(TextReader text)
    {
        var first = text.ReadLine()?.TrimStart('\uFEFF');
        if (first is null)
        {
            return [];
        }

        return first.Count(character => character == '\t') >= GeoNamesColumns - 1
            ? Lines(text, first).Select((line, at) => new TableRow(at + 1, [.. line.Split('\t').Select(cell => cell.Trim())]))
            : CsvText.Read(new PushedBack(first, text));
    }

    private static IEnumerable<string> Lines(TextReader text, string first)
    {
        for (var line = first; line is not null; line = text.ReadLine())
        {
            yield return line;
        }
    }

    private static (PostalPlace? Place, string Reason) Place(TableRow row, Columns columns)
    {
        if (row.Problem is { } problem)
        {
            return (null, problem);
        }

        var (country, code) = (row[columns.Country].ToUpperInvariant(), row[columns.Code]);
        if (PostalKey.Exact(country, code) == 0)
        {
            return (null, "Country or code cannot be one: two letters, and 1 to 10 letters or digits.");
        }

        return Degrees(row[columns.Latitude]) is { } latitude && Degrees(row[columns.Longitude]) is { } longitude && new GeoPoint(latitude, longitude) is { IsOnGlobe: true } point
            ? (new PostalPlace(country, code, point), "")
            : (null, "Latitude or longitude is not a number of degrees.");
    }

    private static double? Degrees(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private sealed record Columns(int Country, int Code, int Latitude, int Longitude, bool IsHeading)
    {
        public const string Missing = "The first row is neither GeoNames' columns nor a heading with country_code, zipcode or postal_code, latitude and longitude.";

        public static Columns? Of(TableRow row)
        {
            var names = row.Cells.Select(cell => cell.ToLowerInvariant()).ToList();
            var heading = new Columns(At("country_code", "country"), At("zipcode", "postal_code", "postalcode", "zip", "code"), At("latitude", "lat"), At("longitude", "lng", "lon"), true);
            if (heading is { Country: >= 0, Code: >= 0, Latitude: >= 0, Longitude: >= 0 })
            {
                return heading;
            }

            return row.Cells.Length is GeoNamesColumns or GeoNamesColumns + 1 && Degrees(row[9]) is not null ? new Columns(0, 1, 9, 10, false) : null;

            int At(params string[] wanted) => names.FindIndex(wanted.Contains);
        }
    }

    /// <summary>A reader whose first line was looked at.</summary>
    private sealed class PushedBack(string first, TextReader rest) : TextReader
    {
        private bool given;

        public override string? ReadLine()
        {
            if (given)
            {
                return rest.ReadLine();
            }

            given = true;
            return first;
        }
    }
}
