using LeadExec.Domain.Places;

namespace LeadExec.Domain.Tests.Places;

/// <summary>1.8, decision 35: GeoNames' files and headed CSV; the rows are made up in their form.</summary>
public sealed class PostalFileTests
{
    private const string GeoNames = """
        US	85303	Glendale	Arizona	AZ	Maricopa	013			33.5301	-112.1774	4
        US	85003	O"Neill	Arizona	AZ	Maricopa	013			33.4484	-112.0740	4
        US	85003	Phoenix	Arizona	AZ	Maricopa	013			33.4486	-112.0742	4
        CA	K1A	Ottawa (Government of Canada)	Ontario	ON					45.4207	-75.7023
        US	85374	Surprise	Arizona	AZ	Maricopa	013			north	-112.3679	4
        USA	85375	Sun City	Arizona	AZ	Maricopa	013			33.6	-112.3	4
        US	85376	Nowhere	Arizona	AZ	Maricopa	013			91.5	-112.3	4
        """;

    private const string Headed = """
        country_code,zipcode,place,state,state_code,province,province_code,community,community_code,latitude,longitude
        US,85303,"Glendale, Arizona",Arizona,AZ,Maricopa,013,,,33.5301,-112.1774
        CA,K1A,Ottawa,Ontario,ON,,,,,45.4207,-75.7023
        """;

    [Fact]
    public void GeoNames_file_is_read_and_bad_rows_are_named()
    {
        var import = PostalFile.Read(new StringReader(GeoNames.ReplaceLineEndings("\n")));

        import.Places.Length.ShouldBe(4);
        import.Errors.Select(error => error.Row).ShouldBe([5, 6, 7]);
        var table = PlaceTable.Of(import.Places);
        table.TryGet("", "K1A 0B1", out _).ShouldBeTrue();
        table.TryGet("", "85003", out var phoenix).ShouldBeTrue();
        phoenix.Latitude.ShouldBe(33.4485, 1e-9);
    }

    [Fact]
    public void Headed_file_is_read()
    {
        var import = PostalFile.Read(new StringReader("\uFEFF" + Headed));
        import.ErrorCount.ShouldBe(0);
        import.Places.Select(place => place.Code).ShouldBe(["85303", "K1A"]);
        import.Places[0].Point.ShouldBe(new GeoPoint(33.5301, -112.1774));
    }

    [Theory]
    [InlineData("name,age\nAnn,3")]
    [InlineData("hello")]
    public void Other_files_are_refused(string text) => PostalFile.Read(new StringReader(text)).ErrorCount.ShouldBe(1);

    [Fact]
    public void Empty_file_holds_nothing() => PostalFile.Read(new StringReader("")).Places.ShouldBeEmpty();

    [Fact]
    public void Table_keeps_its_places_in_the_stored_form_and_refuses_other_bytes()
    {
        var table = PlaceTable.Of(PostalFile.Read(new StringReader(Headed)).Places);
        var again = PlaceTable.FromBytes(table.ToBytes())!;

        again.Count.ShouldBe(2);
        again.TryGet("US", "85303", out var point).ShouldBeTrue();
        point.ShouldBe(new GeoPoint(33.5301, -112.1774));
        PlaceTable.FromBytes([]).ShouldBeNull();
        PlaceTable.FromBytes(table.ToBytes().AsSpan(1)).ShouldBeNull();
        PlaceTable.FromBytes([.. table.ToBytes(), 0]).ShouldBeNull();
    }

    [Fact]
    public void With_replaces_the_countries_of_the_rows()
    {
        var table = PlaceTable.Of(PostalFile.Read(new StringReader(Headed)).Places).With([new PostalPlace("US", "85003", new GeoPoint(33.4, -112))]);
        table.Count.ShouldBe(2);
        table.TryGet("US", "85303", out _).ShouldBeFalse();
        table.TryGet("CA", "K1A", out _).ShouldBeTrue();
    }
}
