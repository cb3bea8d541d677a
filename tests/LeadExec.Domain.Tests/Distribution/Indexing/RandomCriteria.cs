using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Criteria;

namespace LeadExec.Domain.Tests.Distribution.Indexing;

/// <summary>Criteria trees of every node kind and operator over the fields of <see cref="RandomLeads"/>, about half of them met by a random lead.</summary>
internal sealed class RandomCriteria(Random random)
{
    private static readonly string[] Fields =
        ["State", "state", "Zip", "Word", "Grade", "Amount", "Score", "Consent", "Born", "Words", "Numbers", "Sum", "Drivers", "Drivers.Age", "drivers.Name", "Nobody", "Country"];

    public CriteriaNode? Next() => random.Next(20) switch
    {
        0 => null,
        1 => CriteriaGroup.Empty,
        < 9 => Test(),
        < 15 => new CriteriaGroup(One(GroupKind.And, GroupKind.And, GroupKind.Or), [.. Many(1, 3, Test)]),
        _ => Group(depth: 1),
    };

    private CriteriaGroup Group(int depth) => new((GroupKind)random.Next(4), [.. Many(random.Next(30) == 0 ? 0 : 1, 3, () => depth < 3 && random.Next(3) == 0 ? Group(depth + 1) : Test())]);

    private CriteriaNode Test() => random.Next(20) switch
    {
        0 => new PatternTest(Field(), One("^[89]", "[0-9a-s]", "^[a-gA-Z]", "(", ".")),
        1 when random.Next(2) == 0 => new ExpressionTest(One("[Amount] / [Score]", "[Score] * 2", "[score] * 2", "[Word]", "[Born]"), One(CriteriaOperator.AtMost, CriteriaOperator.GreaterThan), [Number()]),
        1 => new ExpressionTest(One("[Amount] > 100", "[Score] * 2", "[Word]", "[Amount", "if([Consent], 5, 12)"), (CriteriaOperator)random.Next(0, 15), [.. Many(2, 2, Number)]),
        2 => Function(),
        3 => new FieldTest("Zip", CriteriaOperator.WithinMilesOf, [One(" 85004", "90001", "10001", "00000", "M5V 1A1", "99501", "96701"), One("0", "20", "13.1", "400", "700", "3000", "x", "12000")]),
        < 9 => Range(),
        _ => FieldTest(),
    };

    private CriteriaNode Function() => random.Next(3) switch
    {
        0 => new FunctionTest("hourOfReceipt", ["between", "6", One("8", "14", "23")]),
        1 => new FunctionTest("distance", ["Zip", One("client", "85004"), "atMost", "500"]),
        _ => new FunctionTest("noSuchFunction", []),
    };

    private FieldTest Range()
    {
        var (field, scale) = One(("Amount", 25), ("Score", 1), ("Numbers", 1), ("Sum", 1), ("Drivers.Age", 3), ("Word", 1));
        var (low, high) = (random.Next(0, 5) * scale, random.Next(6, 12) * scale);
        return random.Next(6) switch
        {
            0 => new(field, CriteriaOperator.LessThan, [Plain(high)]),
            1 => new(field, CriteriaOperator.AtMost, [Plain(high)]),
            2 => new(field, CriteriaOperator.GreaterThan, [Plain(low)]),
            3 => new(field, CriteriaOperator.AtLeast, [Plain(low)]),
            _ => new(field, CriteriaOperator.Between, [Plain(low), Plain(high)]),
        };
    }

    private FieldTest FieldTest()
    {
        var field = Field();
        var criteriaOperator = random.Next(4) == 0 ? (CriteriaOperator)random.Next(0, 18) : One(CriteriaOperator.IsAnyOf, CriteriaOperator.IsNoneOf);
        return criteriaOperator switch
        {
            CriteriaOperator.IsBlank or CriteriaOperator.IsNotBlank => new(field, criteriaOperator, []),
            CriteriaOperator.Between or CriteriaOperator.WithinMilesOf => new(field, criteriaOperator, [Value(field), Value(field)]),
            CriteriaOperator.IsAnyOf => new(field, criteriaOperator, [.. Many(2, 12, () => Value(field))]),
            CriteriaOperator.IsNoneOf => new(field, criteriaOperator, [.. Many(1, 2, () => Value(field))]),
            _ => new(field, criteriaOperator, [.. Many(1, 2, () => Value(field))]),
        };
    }

    private string Value(string field) => random.Next(25) == 0 ? One("", " ", "2026-03-01", "zz", "20260301") : field.ToUpperInvariant() switch
    {
        "STATE" => One([.. RandomLeads.States, "Arizona", "az", " CA "]),
        "ZIP" => One([.. RandomLeads.Zips, "85004-1234", "852541234"]),
        "WORD" or "WORDS" or "DRIVERS.NAME" or "COUNTRY" => One([.. RandomLeads.Words, "US", "Canada"]),
        "GRADE" => One("gold", "SILVER", "tin", "lead"),
        "CONSENT" => One("yes", "No", "true", "0"),
        "BORN" => One(RandomLeads.Dates),
        "AMOUNT" => One("25", "$50.00", "1,00", "125", "75.005", "99999999999999999999", "0.00001"),
        _ => Number(),
    };

    private string Number() => One(Plain(random.Next(0, 10)), Plain(random.Next(16, 26)), "5.0", "-0", "1.00001", "yes", "12%");

    private string Field() => Fields[random.Next(Fields.Length)];

    private T One<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private IEnumerable<T> Many<T>(int least, int most, Func<T> one) => Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => one()).ToImmutableArray();

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
