using LeadExec.Domain.Criteria;
using LeadExec.Domain.LeadTypes;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>One field test as SQL. Never null: every test ends in true or false, so that negations are exact opposites.</summary>
internal sealed class FieldTestSql
{
    private const int MaximumValues = 1_000;

    // Only times and whole days are read; the zone matters for neither.
    private const string Zone = "Etc/UTC";

    // A number as stored or posted; the length keeps the cast inside numeric's range.
    private const string AsNumber = """case when v.t ~ '^-?[0-9]{1,28}([.][0-9]{1,28})?$' then v.t::numeric end""";
    private const string IsDate = "v.t ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'";

    private readonly FieldTest test;
    private readonly SqlWhere where;
    private readonly LeadField field;
    private readonly string values;

    public FieldTestSql(FieldTest test, LeadType type, SqlWhere where)
    {
        (this.test, this.where) = (test, where);
        if (test.Values.Length > MaximumValues)
        {
            throw new FilterNotSearchableException($"A test has at most {MaximumValues} values.");
        }

        var names = test.Field.Split('.');
        field = LeadTypeChecker.FieldAt(type, test.Field) is { } found && names.Length <= 2
            ? found
            : throw new FilterNotSearchableException($"The lead type has no field {test.Field}.");
        values = names.Length == 1 ? TopValues(field) : ChildValues(type.Find(names[0]) ?? field, field);
    }

    public string ToSql() => test.Operator switch
    {
        CriteriaOperator.Is or CriteriaOperator.IsAnyOf => Some(Equal()),
        CriteriaOperator.IsNot or CriteriaOperator.IsNoneOf => $"not {Some(Equal())}",
        CriteriaOperator.Contains => Some(AnyPart("strpos(lower(v.t), w.x) > 0")),
        CriteriaOperator.DoesNotContain => $"not {Some(AnyPart("strpos(lower(v.t), w.x) > 0"))}",
        CriteriaOperator.StartsWith => Some(AnyPart("starts_with(lower(v.t), w.x)")),
        CriteriaOperator.EndsWith => Some(AnyPart("right(lower(v.t), length(w.x)) = w.x")),
        CriteriaOperator.IsBlank => $"not {Some("v.t <> ''")}",
        CriteriaOperator.IsNotBlank => Some("v.t <> ''"),
        CriteriaOperator.LessThan => Some(Sized("<", 0)),
        CriteriaOperator.AtMost => Some(Sized("<=", 0)),
        CriteriaOperator.GreaterThan => Some(Sized(">", 0)),
        CriteriaOperator.AtLeast => Some(Sized(">=", 0)),
        CriteriaOperator.Between => Some($"{Sized(">=", 0)} and {Sized("<=", 1)}"),
        CriteriaOperator.WithinMilesOf or CriteriaOperator.InDistributionList or CriteriaOperator.MatchesPattern =>
            throw new FilterNotSearchableException("Distances, distribution lists and patterns cannot be searched by; they work in criteria."),
    };

    private string Some(string predicate) => $"exists (select 1 from {values} where v.t is not null and ({predicate}))";

    // A field that takes several values stores them as an array; all others store one value.
    private string TopValues(LeadField top)
    {
        var path = $"d.fields -> {where.Take(top.Name)}";
        return $"jsonb_array_elements_text(case jsonb_typeof({path}) when 'array' then {path} else jsonb_build_array({path}) end) as v(t)";
    }

    private string ChildValues(LeadField top, LeadField child)
    {
        var path = $"d.fields -> {where.Take(top.Name)}";
        return $"(select g.o ->> {where.Take(child.Name)} from jsonb_array_elements(case jsonb_typeof({path}) when 'array' then {path} else '[]' end) as g(o)) as v(t)";
    }

    private string Equal()
    {
        var wanted = test.Values.Select(value => WantedValue.Read(field, value, Zone)).Where(value => !value.IsBlank).ToArray();
        var texts = wanted.Where(value => value.Kind is FieldValueKind.Text or FieldValueKind.YesNo).Select(value => value.Canonical).ToArray();
        var numbers = wanted.Where(value => value.Kind == FieldValueKind.Number).Select(value => value.Number).ToArray();
        List<string> parts = [.. wanted.Where(value => value.Kind == FieldValueKind.Date).Select(value => DateTest("=", value.Canonical))];
        if (texts.Length > 0)
        {
            parts.Add($"lower(v.t) = any(select lower(x) from unnest({where.Take(texts)}::text[]) as w(x))");
        }

        if (numbers.Length > 0)
        {
            parts.Add($"{AsNumber} = any({where.Take(numbers)})");
        }

        return parts.Count == 0 ? "false" : string.Join(" or ", parts);
    }

    private string AnyPart(string predicate)
    {
        var parts = test.Values.Where(value => value.Length > 0).Select(value => WantedValue.Part(field, value)).ToArray();
        return $"exists (select 1 from (select lower(x) from unnest({where.Take(parts)}::text[]) as u(x)) as w(x) where {predicate})";
    }

    private string Sized(string sign, int at)
    {
        var wanted = at < test.Values.Length ? WantedValue.Read(field, test.Values[at], Zone) : FieldValue.Blank;
        return wanted.Kind switch
        {
            FieldValueKind.Number => $"{AsNumber} {sign} {where.Take(wanted.Number)}",
            FieldValueKind.Date => DateTest(sign, wanted.Canonical),
            FieldValueKind.Text or FieldValueKind.YesNo => TextTest(sign, wanted.Canonical),
            FieldValueKind.Blank or FieldValueKind.List or FieldValueKind.Records => "false",
        };
    }

    // Canonical dates sort as text; a wanted day without a time stands for the whole day.
    private string DateTest(string sign, string canonical)
    {
        var subject = canonical.Length == "yyyy-MM-dd".Length ? "left(v.t, 10)" : "v.t";
        return $"({IsDate} and {subject} collate \"C\" {sign} {where.Take(canonical)})";
    }

    private string TextTest(string sign, string canonical)
    {
        var text = $"upper(v.t) collate \"C\" {sign} upper({where.Take(canonical)})";
        return decimal.TryParse(canonical, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? $"coalesce({AsNumber} {sign} {where.Take(number)}, {text})"
            : $"({text})";
    }
}
