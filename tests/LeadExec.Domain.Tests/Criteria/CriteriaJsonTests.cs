using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LeadExec.Domain.Criteria;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.Criteria;

/// <summary>Criteria as stored in settings and sent by programs: short, stable names.</summary>
public sealed class CriteriaJsonTests
{
    public static TheoryData<string> Forms =>
    [
        """{"all":[]}""",
        """{"all":[{"field":"State","op":"isAnyOf","values":["AZ","CA"]},{"any":[{"notAll":[{"field":"Zip","op":"isBlank"}]},{"none":[{"field":"A","op":"isNotBlank"}]}]}]}""",
        """{"field":"Zip","op":"matchesPattern","values":["^85"]}""",
        """{"expression":"[A] / [B]","op":"atMost","values":["80"]}""",
        """{"function":"weekday","arguments":["Monday"]}""",
        .. Enum.GetNames<CriteriaOperator>().Where(name => name is not (nameof(CriteriaOperator.IsBlank) or nameof(CriteriaOperator.IsNotBlank)))
            .Select(name => $$"""{"field":"X","op":"{{char.ToLowerInvariant(name[0])}}{{name[1..]}}","values":["1"]}"""),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Json_reads_and_writes_alike(string json)
    {
        var node = JsonSerializer.Deserialize<CriteriaNode>(json)!;

        JsonSerializer.Serialize(node).ShouldBe(json);
        JsonSerializer.Deserialize<CriteriaNode>(JsonSerializer.Serialize(node)).ShouldBe(node);
    }

    [Fact] // a value typed as its own kind of node, or inside another record, is written the same way
    public void Declared_type_does_not_matter()
    {
        var test = new FieldTest("State", CriteriaOperator.Is, ["AZ"]);
        const string Json = """{"field":"State","op":"is","values":["AZ"]}""";

        JsonSerializer.Serialize(test).ShouldBe(Json);
        JsonSerializer.Serialize(new { Criteria = (CriteriaNode)test }).ShouldBe($$"""{"Criteria":{{Json}}}""");
        JsonSerializer.Deserialize<FieldTest>(Json).ShouldBe(test);
    }

    [Fact]
    public void Shorthand_is_understood()
    {
        JsonSerializer.Deserialize<CriteriaNode>("""{"expression":"1 < 2"}""").ShouldBe(new ExpressionTest("1 < 2", CriteriaOperator.Is, ["Yes"]));
        JsonSerializer.Deserialize<CriteriaNode>("""{"field":"A","op":"between","values":[1,2.50]}""").ShouldBe(new FieldTest("A", CriteriaOperator.Between, ["1", "2.50"]));
        JsonSerializer.Deserialize<CriteriaNode>("null").ShouldBeNull();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"x\"")]
    [InlineData("""{"field":"A"}""")]
    [InlineData("""{"field":"A","op":"equals","values":["1"]}""")]
    [InlineData("""{"field":"A","op":"Is","values":["1"]}""")]
    [InlineData("""{"field":"A","op":"is","values":"1"}""")]
    [InlineData("""{"field":"A","op":"is","values":[{}]}""")]
    [InlineData("""{"field":"A","op":"is","values":[null]}""")]
    [InlineData("""{"field":"A","op":"is","values":["1"],"more":1}""")]
    [InlineData("""{"field":"A","field":"B","op":"isBlank"}""")]
    [InlineData("""{"field":"A","expression":"1","op":"isBlank"}""")]
    [InlineData("""{"field":null,"op":"isBlank"}""")]
    [InlineData("""{"field":"A","op":"matchesPattern"}""")]
    [InlineData("""{"all":[],"any":[]}""")]
    [InlineData("""{"all":[],"op":"is"}""")]
    [InlineData("""{"all":{}}""")]
    [InlineData("""{"all":[null]}""")]
    public void Malformed_json_is_refused(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<CriteriaNode>(json));

    [Theory]
    [InlineData(15, 1, true)]
    [InlineData(16, 1, false)]
    [InlineData(1, 999, true)]
    [InlineData(1, 1_000, false)]
    public void Depth_and_number_of_nodes_are_bounded(int depth, int tests, bool accepted)
    {
        var inner = string.Join(',', Enumerable.Repeat("""{"field":"A","op":"isBlank"}""", tests));
        var json = string.Concat(Enumerable.Repeat("""{"all":[""", depth)) + inner + string.Concat(Enumerable.Repeat("]}", depth));

        var read = () => JsonSerializer.Deserialize<CriteriaNode>(json);

        if (accepted)
        {
            read().ShouldNotBeNull();
        }
        else
        {
            Should.Throw<JsonException>(() => read());
        }
    }

    [Fact] // evaluation is total, and the explanation agrees with the verdict, for any tree
    public void Any_tree_is_decided_explained_and_stored_alike()
    {
        var lead = MortgageLead(("LoanAmount", "250000"), ("Zip", "85254"));
        var context = new CriteriaContext(Now, "America/Phoenix");
        Prop.ForAll(Tree(3).ToArbitrary(), node =>
        {
            var explanation = CriteriaEvaluator.Explain(node, lead, context);
            var negated = new CriteriaGroup(GroupKind.NotAnd, [node]);
            var holds = CriteriaEvaluator.Evaluate(node, lead, context);
            return holds == explanation.Holds
                && (explanation.Reason.Length == 0) == holds
                && !(holds && CriteriaEvaluator.Evaluate(negated, lead, context))
                && (explanation.FailedToRun || holds != CriteriaEvaluator.Evaluate(negated, lead, context))
                && node.Equals(JsonSerializer.Deserialize<CriteriaNode>(JsonSerializer.Serialize(node)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    private static Gen<CriteriaNode> Tree(int depth)
    {
        var test = from field in Gen.Elements("State", "LoanAmount", "Zip", "BirthDate", "Interests", "LTV", "Nope")
                   from op in Gen.Elements(Enum.GetValues<CriteriaOperator>())
                   from values in Gen.Elements("AZ", "85254", "250000", "1", "a(", "2026-01-31").ArrayOf(2)
                   select op == CriteriaOperator.MatchesPattern ? (CriteriaNode)new PatternTest(field, values[0]) : new FieldTest(field, op, [.. values]);
        var expression = Gen.Elements<CriteriaNode>(new ExpressionTest("[LoanAmount] > 5"), new ExpressionTest("[LTV]", CriteriaOperator.AtMost, ["80"]), new ExpressionTest("("));
        if (depth == 0)
        {
            return Gen.OneOf(test, expression);
        }

        var group = from kind in Gen.Elements(Enum.GetValues<GroupKind>())
                    from nodes in Gen.Choose(0, 3).SelectMany(count => Tree(depth - 1).ArrayOf(count))
                    select (CriteriaNode)new CriteriaGroup(kind, [.. nodes]);
        return Gen.OneOf(test, expression, group, group);
    }
}
