using System.Net;
using LeadExec.Domain.Places;
using LeadExec.TestKit.Places;

namespace LeadExec.Domain.Tests.Places;

// E-47: places of internet addresses from a file in the MaxMind DB format
public sealed class IpPlaceFileTests
{
    [Theory]
    [InlineData(24, 4)]
    [InlineData(28, 4)]
    [InlineData(32, 4)]
    [InlineData(24, 6)]
    [InlineData(28, 6)]
    [InlineData(32, 6)]
    public void Address_has_the_place_of_its_network(int bits, int version)
    {
        var maker = new IpFileMaker(bits, version).Put("198.51.100.0/24", 33.53, -112.18).Put("203.0.113.64/27", -33.86, 151.2);
        maker = version == 6 ? maker.Put("2001:db8:7::/48", 51.5, -0.12) : maker;
        var file = new IpPlaceFile(maker.Write());

        Find(file, "198.51.100.0").ShouldBe(new GeoPoint(33.53, -112.18));
        Find(file, "198.51.100.255").ShouldBe(new GeoPoint(33.53, -112.18));
        Find(file, "::ffff:198.51.100.7").ShouldBe(new GeoPoint(33.53, -112.18));
        Find(file, "203.0.113.95").ShouldBe(new GeoPoint(-33.86, 151.2), "its keys are pointers");
        Find(file, "203.0.113.96").ShouldBeNull();
        Find(file, "198.51.101.0").ShouldBeNull();
        Find(file, "2001:db8:7::1").ShouldBe(version == 6 ? new GeoPoint(51.5, -0.12) : null);
        Find(file, "2001:db8:8::1").ShouldBeNull();
    }

    [Theory]
    [InlineData(91, 0)]
    [InlineData(0, -181)]
    [InlineData(double.NaN, 0)]
    public void Place_that_is_not_on_earth_is_none(double latitude, double longitude) =>
        Find(new IpPlaceFile(new IpFileMaker(24, 4).Put("198.51.100.0/24", latitude, longitude).Write()), "198.51.100.1").ShouldBeNull();

    [Fact]
    public void File_of_another_kind_is_refused_with_words()
    {
        var good = new IpFileMaker(24, 4).Put("198.51.100.0/24", 1, 2).Write();

        Should.Throw<InvalidDataException>(() => new IpPlaceFile("85303\tGlendale"u8.ToArray())).Message.ShouldContain("metadata is missing");
        Should.Throw<InvalidDataException>(() => new IpPlaceFile(new IpFileMaker(20, 4).Put("198.51.100.0/24", 1, 2).Write())).Message.ShouldContain("24, 28 or 32");
        Should.Throw<InvalidDataException>(() => new IpPlaceFile(new IpFileMaker(24, 5).Put("198.51.100.0/24", 1, 2).Write())).Message.ShouldContain("version 4 or 6");
        Should.Throw<InvalidDataException>(() => new IpPlaceFile(new IpFileMaker(24, 4).Put("198.51.100.0/24", 1, 2).Write(nodeCount: 5_000_000))).Message.ShouldContain("shorter than its tree");
        Should.Throw<InvalidDataException>(() => new IpPlaceFile(good.AsMemory(0, good.Length - 30)));
    }

    [Fact]
    public void Broken_bytes_are_refused_or_an_address_without_a_place_and_nothing_else()
    {
        var good = new IpFileMaker(28, 6).Put("198.51.100.0/24", 33.53, -112.18).Put("203.0.113.64/27", 1, 2).Write();
        var random = new Random(7);
        var (refused, lost) = (0, 0);
        for (var round = 0; round < 20_000; round++)
        {
            var broken = good.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                broken[random.Next(2) == 0 ? random.Next(broken.Length) : broken.Length - 1 - random.Next(250)] = (byte)random.Next(256);
            }

            try
            {
                var file = new IpPlaceFile(broken);
                lost += Find(file, "198.51.100.9") is null ? 1 : 0;
                lost += Find(file, "203.0.113.70") is null ? 1 : 0;
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(100);
        lost.ShouldBeGreaterThan(100);
    }

    [Fact] // a map of a million pairs that all point back at it would never end
    public void Record_that_contains_itself_ends()
    {
        var file = new IpFileMaker(24, 4).Put("198.51.100.0/24", 1, 2).Write();
        var at = file.AsSpan().IndexOf("city"u8) - 2;
        byte[] cycle = [0xFF, 0xFF, 0xFF, 0xFF, 0x28, 0, 0, 0x28, 0, 0];
        cycle.CopyTo(file, at);

        Find(new IpPlaceFile(file), "198.51.100.1").ShouldBeNull();
    }

    private static GeoPoint? Find(IpPlaceFile file, string address) => file.Find(IPAddress.Parse(address));
}
