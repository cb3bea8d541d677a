using FsCheck;
using FsCheck.Fluent;
using LeadExec.Domain.Places;
using Shouldly;

namespace LeadExec.Domain.Tests.Places;

public sealed class GeoPointTests
{
    [Theory] // F-25, D-26, and pairs from atlases
    [InlineData(33.5301, -112.1774, 33.4484, -112.0740, 8.21, 0.005)]
    [InlineData(33.5301, -112.1774, 33.6292, -112.3679, 12.93, 0.005)]
    [InlineData(40.7128, -74.0060, 34.0522, -118.2437, 2445.7, 1)] // New York, Los Angeles
    [InlineData(43.6532, -79.3832, 49.2827, -123.1207, 2088, 3)] // Toronto, Vancouver
    [InlineData(0, 0, 0, 180, 12_436.8, 0.1)] // half way round
    [InlineData(51.8, 179.9, 51.8, -179.9, 8.545, 0.01)] // over the date line
    public void MilesTo_known_pairs(double latitude, double longitude, double otherLatitude, double otherLongitude, double miles, double within) =>
        new GeoPoint(latitude, longitude).MilesTo(new GeoPoint(otherLatitude, otherLongitude)).ShouldBe(miles, within);

    [Fact]
    public void MilesTo_is_a_distance()
    {
        var degrees = Gen.Choose(-900_000, 900_000).Select(tenThousandths => tenThousandths / 10_000d);
        var point = degrees.Zip(degrees, (latitude, longitude) => new GeoPoint(latitude, longitude * 2));
        Prop.ForAll(point.Three().ToArbitrary(), points =>
        {
            var (a, b, c) = points;
            a.MilesTo(a).ShouldBe(0);
            a.MilesTo(b).ShouldBe(b.MilesTo(a), 1e-9);
            a.MilesTo(b).ShouldBeInRange(0, 12_436.82);
            a.MilesTo(c).ShouldBeLessThanOrEqualTo(a.MilesTo(b) + b.MilesTo(c) + 1e-6);
        }).QuickCheckThrowOnFailure();
    }
}
