using LeadExec.Domain.Places;
using Shouldly;

namespace LeadExec.Domain.Tests.Places;

public sealed class PlaceTableTests
{
    private static readonly PlaceTable Table = PlaceTable.Of(
    [
        new("US", "85303", new(33.5301, -112.1774)),
        new("US", "00501", new(40.8154, -73.0451)),
        new("CA", "K1A", new(45.4207, -75.7023)),
        new("CA", "V6B 1A1", new(49.2819, -123.1187)),
        new("CA", "V6B", new(49.2788, -123.1139)),
        new("MX", "01000", new(19.3517, -99.2155)),
        new("US", "90210", new(34.0, -118.0)),
        new("US", "90210", new(36.0, -119.0)),
        new("", "12345", new(1, 1)),
        new("US", "12 345 6789 01", new(1, 1)),
        new("US", "12345", new(91, 1)),
    ]);

    [Theory]
    [InlineData("US", "85303", 33.5301)]
    [InlineData("", "85303", 33.5301)]
    [InlineData("the united states", "85303-1234", 33.5301)]
    [InlineData("", " 853031234 ", 33.5301)]
    [InlineData("USA", "00501", 40.8154)]
    [InlineData("Canada", "k1a 0b1", 45.4207)]
    [InlineData("", "K1A0B1", 45.4207)]
    [InlineData("ca", "V6B 1A1", 49.2819)] // the whole code when it is known
    [InlineData("CA", "V6B 9Z9", 49.2788)]
    [InlineData("mx", "01000", 19.3517)]
    [InlineData("US", "90210", 35.0)] // several places of one code: their middle
    public void TryGet_finds_codes_as_people_write_them(string country, string code, double latitude)
    {
        Table.TryGet(country, code, out var point).ShouldBeTrue();
        point.Latitude.ShouldBe(latitude, 1e-9);
    }

    [Theory] // E-47: unknown places
    [InlineData("US", "99999")]
    [InlineData("MX", "85303")]
    [InlineData("Mexico", "01000")]
    [InlineData("", "01000")] // five digits without a country are American
    [InlineData("", "")]
    [InlineData("US", "853")]
    [InlineData("US", "8530?")]
    [InlineData("US", "123456789012345")]
    [InlineData("US", "12345")]
    public void TryGet_does_not_guess(string country, string code) => Table.TryGet(country, code, out _).ShouldBeFalse();

    [Fact]
    public void Of_leaves_out_what_cannot_be_a_place() => Table.Count.ShouldBe(7);

    [Fact]
    public void Every_code_of_a_country_is_found_again()
    {
        var rows = Enumerable.Range(0, 20_000).Select(number => new PostalPlace("US", $"{number * 5:00000}", new GeoPoint(number / 400d, -number / 200d))).ToList();
        var table = PlaceTable.Of(rows);
        table.Count.ShouldBe(rows.Count);
        foreach (var row in rows)
        {
            table.TryGet("", row.Code, out var point).ShouldBeTrue();
            point.ShouldBe(row.Point);
        }
    }
}
