using System.IO.Compression;
using System.Text;
using LeadExec.Ports.Places;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.EndToEnd.Tests.Commands;

// 1.8, DIST-17: postal codes come in by the command line
public sealed class PlacesCommandTests(CommandFixture fixture) : IClassFixture<CommandFixture>
{
    private const string GeoNames = "US\t85303\tGlendale\tArizona\tAZ\tMaricopa\t013\t\t\t33.5301\t-112.1774\t4\nUS\t8530?\tNowhere\tArizona\tAZ\tMaricopa\t013\t\t\t33.5\t-112.1\t4\n";

    [Fact]
    public async Task Import_takes_good_rows_names_bad_ones_and_status_says_what_is_known()
    {
        var (none, unknown) = await fixture.RunAsync("places", "status");
        none.ShouldBe(0, unknown);
        unknown.ShouldContain("No postal codes are known");

        await File.WriteAllTextAsync(fixture.File("US.txt"), GeoNames);
        var (code, output) = await fixture.RunAsync("places", "import", fixture.File("US.txt"), "--source", "made up");
        code.ShouldBe(0, output);
        output.ShouldContain("row 2:");
        output.ShouldContain("1 rows taken, 1 left out; 1 postal codes are known now.");

        await using (var zipped = new GZipStream(File.Create(fixture.File("ca.csv.gz")), CompressionLevel.Fastest))
        {
            await zipped.WriteAsync(Encoding.UTF8.GetBytes("country_code,zipcode,latitude,longitude\nCA,K1A,45.4207,-75.7023\n"));
        }

        (await fixture.RunAsync("places", "import", fixture.File("ca.csv.gz"))).Code.ShouldBe(0);
        var state = await fixture.Services.GetRequiredService<IPostalPlaces>().StateAsync(CancellationToken.None);
        (state!.Codes, state.Source).ShouldBe((2, "ca.csv.gz"));

        await File.WriteAllTextAsync(fixture.File("other.txt"), "hello\n");
        (await fixture.RunAsync("places", "import", fixture.File("other.txt"))).Code.ShouldBe(1);
        (await fixture.RunAsync("places", "import", fixture.File("missing.txt"))).Code.ShouldBe(1);
        (await fixture.Services.GetRequiredService<IPostalPlaces>().StateAsync(CancellationToken.None))!.Codes.ShouldBe(2);
    }
}
