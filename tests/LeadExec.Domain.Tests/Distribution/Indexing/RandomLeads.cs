using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Places;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Distribution.Indexing;

/// <summary>Leads whose values meet the criteria of <see cref="RandomCriteria"/> often: blanks, lists, groups, odd spellings and values of the wrong kind included.</summary>
internal sealed class RandomLeads(Random random)
{
    public static readonly string[] States = ["AZ", "CA", "NV", "TX", "FL", "NY"];
    public static readonly string[] Zips = ["85004", "85254", "90001", "94105", "10001", "77001", "33101", "89101", "M5V 3L9"];
    public static readonly string[] Words = ["gold", "Gold", "silver", "yes", "no", "5", "5.0", "12", "tin", "2026-03-01"];
    public static readonly string[] Dates = ["1985-07-30", "1999-12-31", "2001-02-03T04:05:06", "1970-01-01"];

    public static LeadType Type { get; } = new()
    {
        Id = new LeadTypeId(1),
        Name = "Anything",
        Fields =
        [
            new LeadField { Name = "State", Kind = FieldKind.UsState },
            new LeadField { Name = "Zip", Kind = FieldKind.PostalCode },
            new LeadField { Name = "Country", SystemField = SystemField.Country },
            new LeadField { Name = "Word" },
            new LeadField { Name = "Grade", Kind = FieldKind.DropDown, Options = ["Gold", "Silver", "Tin"] },
            new LeadField { Name = "Amount", Kind = FieldKind.Money },
            new LeadField { Name = "Score", Kind = FieldKind.Integer },
            new LeadField { Name = "Consent", Kind = FieldKind.YesNo },
            new LeadField { Name = "Born", Kind = FieldKind.DateTime },
            new LeadField { Name = "Words", AcceptsSeveral = true },
            new LeadField { Name = "Numbers", Kind = FieldKind.Decimal, AcceptsSeveral = true },
            new LeadField { Name = "Sum", Kind = FieldKind.Calculated, Expression = "[Amount] + [Score]" },
            new LeadField { Name = "Drivers", Kind = FieldKind.SubFields, Children = [new LeadField { Name = "Name" }, new LeadField { Name = "Age", Kind = FieldKind.Integer }] },
        ],
    };

    public static PlaceTable Places { get; } = PlaceTable.Of(
    [
        new PostalPlace("US", "85004", new GeoPoint(33.4512, -112.0701)),
        new PostalPlace("US", "85254", new GeoPoint(33.6165, -111.9554)),
        new PostalPlace("US", "90001", new GeoPoint(33.9731, -118.2479)),
        new PostalPlace("US", "94105", new GeoPoint(37.7864, -122.3892)),
        new PostalPlace("US", "10001", new GeoPoint(40.7484, -73.9967)),
        new PostalPlace("US", "77001", new GeoPoint(29.8131, -95.3098)),
        new PostalPlace("US", "33101", new GeoPoint(25.7791, -80.1978)),
        new PostalPlace("CA", "M5V", new GeoPoint(43.6404, -79.3995)),
        new PostalPlace("US", "96701", new GeoPoint(21.3908, -157.9332)),
        new PostalPlace("US", "99501", new GeoPoint(61.2116, -149.8761)),
        new PostalPlace("FJ", "00001", new GeoPoint(-16.8, 179.9)),
    ]);

    public Lead Next()
    {
        var lead = Lead.FromJson(Type, "{}");
        foreach (var field in Type.Fields)
        {
            if (random.Next(100) >= 10)
            {
                lead = lead.With(field.Name, random.Next(100) < 6 ? Any() : ValueOf(field.Name));
            }
        }

        return lead;
    }

    private FieldValue ValueOf(string name) => name switch
    {
        "State" => Text(States),
        "Zip" => Text(Zips),
        "Country" => Text(["US", "Canada", "Atlantis", "", "United States"]),
        "Word" => Text(Words),
        "Grade" => Text(["Gold", "Silver", "Tin"]),
        "Amount" => FieldValue.Of(random.Next(0, 12) * 25m + (random.Next(5) == 0 ? 0.005m : 0)),
        "Score" or "Sum" => FieldValue.Of((decimal)random.Next(0, 10)),
        "Consent" => FieldValue.Of(random.Next(2) == 0),
        "Born" => FieldValue.Of(DateTime.Parse(Dates[random.Next(Dates.Length)], System.Globalization.CultureInfo.InvariantCulture)),
        "Words" => FieldValue.Of(Enumerable.Range(0, random.Next(0, 4)).Select(_ => Text(Words))),
        "Numbers" => FieldValue.Of(Enumerable.Range(0, random.Next(0, 4)).Select(_ => FieldValue.Of((decimal)random.Next(0, 10)))),
        _ => Drivers(),
    };

    // A value of a kind that the field never reads: the evaluator has an answer for each.
    private FieldValue Any() => random.Next(9) switch
    {
        0 => Text(Words),
        1 => FieldValue.Of(random.Next(0, 10) / 2m),
        2 => FieldValue.Of(random.Next(2) == 0),
        3 => FieldValue.Of(new DateTime(1999, 12, 31)),
        4 => FieldValue.Of([Text(Words), FieldValue.Of((decimal)random.Next(10)), FieldValue.Of(true)]),
        5 => Drivers(),
        6 => FieldValue.Of(decimal.MaxValue * (random.Next(2) == 0 ? 1 : -1)),
        7 => FieldValue.Of(0.00001m * random.Next(-3, 4)),
        _ => FieldValue.Blank,
    };

    private FieldValue Drivers()
    {
        var ages = string.Join(',', Enumerable.Range(0, random.Next(0, 3)).Select(_ => $$"""{"Name":"{{Words[random.Next(Words.Length)]}}","Age":{{random.Next(16, 26)}}}"""));
        return Lead.FromJson(Type, $$"""{"Drivers":[{{ages}}]}""").Value("Drivers");
    }

    private FieldValue Text(string[] values) => FieldValue.Of(values[random.Next(values.Length)]);
}
