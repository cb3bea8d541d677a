using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Values;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.Lists;

/// <summary>DIST-41 to DIST-44, E-55.</summary>
public sealed class ListAssignmentTests
{
    private const int A = 1;
    private const int B = 2;
    private const int Z = 26;

    private static readonly DistributionList ByZip = new()
    {
        Id = new DistributionListId(1),
        Description = "By zip",
        LeadTypeId = Mortgage.Id,
        Field = "Zip",
        LinkField = "Country",
        LinkValue = "The United States",
        DefaultClientId = new ClientId(Z),
    };

    [Theory] // D-51
    [InlineData("85303", "The United States", "1")]
    [InlineData("85303-1234", "the united states", "1")]
    [InlineData("90210", "The United States", "26")]
    [InlineData("85303", "Canada", null)]
    [InlineData("85304", "The United States", "2,1")] // in the order of the row
    public void Value_names_its_clients(string zip, string country, string? clients)
    {
        var lead = MortgageLead(("Zip", zip), ("Country", country));
        Clients(ListAssignment.Find(Catalog(ByZip), lead)).ShouldBe(clients);
    }

    [Fact]
    public void Lists_that_do_not_apply_decide_nothing()
    {
        var lead = MortgageLead(("Zip", "85303"), ("Country", "The United States"));

        ListAssignment.Find(Catalog(ByZip with { Enabled = false }), lead).ShouldBeNull();
        ListAssignment.Find(Catalog(ByZip with { LeadTypeId = new LeadTypeId(7) }), lead).ShouldBeNull();
        ListAssignment.Find(Catalog(ByZip with { DefaultClientId = null }), MortgageLead(("Zip", "90210"), ("Country", "The United States"))).ShouldBeNull();
        ListAssignment.Find(CatalogBuilder.Empty, lead).ShouldBeNull();
    }

    [Fact]
    public void Value_in_any_list_comes_before_every_default()
    {
        var states = ByZip with { Id = new DistributionListId(2), Field = "State", Description = "By state", DefaultClientId = new ClientId(B) };
        var catalog = Catalog(ByZip, states);

        Clients(ListAssignment.Find(catalog, MortgageLead(("Zip", "90210"), ("Country", "The United States"), ("State", "Arizona")))).ShouldBe("2");
        Clients(ListAssignment.Find(catalog, MortgageLead(("Zip", "85303"), ("Country", "The United States"), ("State", "AZ")))).ShouldBe("1,2");
        var byDefault = ListAssignment.Find(catalog, MortgageLead(("Zip", "90210"), ("Country", "The United States"), ("State", "NV")));
        Clients(byDefault).ShouldBe("26");
        byDefault!.ByDefault.ShouldBeTrue();
    }

    [Theory] // E-59: in distribution list, also of a list that the scan does not use
    [InlineData("85303", "1", true)]
    [InlineData("90210", "1", false)]
    public void Criterion_asks_the_list(string zip, string list, bool holds)
    {
        var (catalog, lead) = (Catalog(ByZip with { Enabled = false }), MortgageLead(("Zip", zip)));
        var context = new CriteriaContext(new EvaluationContext(Now, "Etc/UTC"), new CatalogCriteriaData(catalog, lead));
        var test = new FieldTest("Zip", CriteriaOperator.InDistributionList, [list]);

        CriteriaEvaluator.Evaluate(test, lead, context).ShouldBe(holds);
        CriteriaEvaluator.Explain(test, lead, context).Reason.ShouldBe(holds ? "" : "Zip is 90210, wants a value in the distribution list By zip");
        CriteriaEvaluator.Explain(test with { Values = ["9"] }, lead, context).FailedToRun.ShouldBeTrue();
    }

    private static string? Clients(ListAssignment? assignment) => assignment is null ? null : string.Join(',', assignment.Clients);

    private static Catalog Catalog(params DistributionList[] lists)
    {
        var zips = ListTable.Of(1, [Row("85303", A), Row("85304", B, A), Row("85305")]);
        var states = ListTable.Of(1, [Row("AZ", B)]);
        return CatalogBuilder.Empty with
        {
            DistributionLists = lists.ToFrozenDictionary(list => list.Id),
            ListRows = new ListRows(new Dictionary<DistributionListId, ListTable> { [new(1)] = zips, [new(2)] = states }.ToFrozenDictionary()),
        };
    }

    private static ListRow Row(string value, params int[] clients) => new(value, [.. clients.Select(client => new ClientId(client))]);
}
