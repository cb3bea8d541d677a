using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Tables;
using LeadExec.Domain.Values;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.Lists;

/// <summary>DIST-43, RCV-32: rows of a file, good and bad.</summary>
public sealed class ListFileTests
{
    [Theory]
    [InlineData("85303,1", "85303:1", "")]
    [InlineData("Zip,Client\n85303,1\n", "85303:1", "")]
    [InlineData("85303,1\n85303,2\n85303,1", "85303:1+2", "")] // rows of one value add up
    [InlineData("85303,1,2", "85303:1+2", "")]
    [InlineData("85303,\"2; 1\"", "85303:2+1", "")]
    [InlineData("85303,acme", "85303:1", "")]
    [InlineData("85303,\"Bee, Ltd\"", "85303:2", "")] // a comma of a name
    [InlineData("85303;Acme", "85303:1", "")]
    [InlineData("85303\tAcme", "85303:1", "")]
    [InlineData("501,1\n85303-1234,1", "00501:1 85303:1", "")]
    [InlineData("K1A 0B1,1", "K1A 0B1:1", "")]
    [InlineData("85303,1\n\n,\n90210,2", "85303:1 90210:2", "")]
    [InlineData("85303,1\n8530x,1\n,2\n90210,\n90210,Nobody\n90210,Twin\n90211,2", "85303:1 90211:2", "2 3 4 5 6")]
    [InlineData("85303,1\n\"90210,1", "85303:1", "2")]
    [InlineData("\"853\"\"03\",1\n85303,1", "85303:1", "1")]
    public void Good_rows_are_taken_and_bad_ones_named(string text, string rows, string errors)
    {
        var import = Reader().Read(CsvText.Read(new StringReader(text)));

        string.Join(' ', import.Rows.OrderBy(row => row.Value, StringComparer.Ordinal).Select(row => $"{row.Value}:{string.Join('+', row.Clients)}")).ShouldBe(rows);
        string.Join(' ', import.Errors.Select(error => error.Row)).ShouldBe(errors);
        import.ErrorCount.ShouldBe(import.Errors.Length);
        import.Errors.ShouldAllBe(error => error.Reason.Length > 0);
    }

    [Fact]
    public void Errors_are_counted_beyond_those_that_are_kept()
    {
        var rows = Enumerable.Range(1, 5_000).Select(number => new TableRow(number, ["nowhere", "1"]));
        var import = Reader().Read(rows.Append(new TableRow(5_001, ["85303", "1"])));

        import.ErrorCount.ShouldBe(5_000);
        import.Errors.Length.ShouldBe(ListImport.ErrorsShown);
        import.Taken.ShouldBe(1);
    }

    private static ListFile Reader()
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(Mortgage);
        builder.Put(new Client { Id = new ClientId(1), CompanyName = "Acme" });
        builder.Put(new Client { Id = new ClientId(2), CompanyName = "Bee, Ltd" });
        builder.Put(new Client { Id = new ClientId(3), CompanyName = "Twin" });
        builder.Put(new Client { Id = new ClientId(4), CompanyName = "twin" });
        return new ListFile(builder.Build(new CatalogVersion(1)), new DistributionList { Id = new DistributionListId(1), Description = "Zips", LeadTypeId = Mortgage.Id, Field = "Zip" });
    }
}
