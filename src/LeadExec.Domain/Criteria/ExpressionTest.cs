using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.Criteria;

/// <summary>A calculated value compared with values (CAMP-21, D-06); without an operator the expression itself must say yes.</summary>
[JsonConverter(typeof(CriteriaJsonConverter))]
public sealed record ExpressionTest : CriteriaNode
{
    private readonly Lazy<Expression?> parsed;

    /// <summary>An expression that must say yes.</summary>
    public ExpressionTest(string expression)
        : this(expression, CriteriaOperator.Is, ["Yes"])
    {
    }

    public ExpressionTest(string expression, CriteriaOperator @operator, ImmutableArray<string> values)
    {
        (Expression, Operator, Values) = (expression, @operator, values);
        parsed = new(() => Expressions.Expression.Parse(expression).Expression);
    }

    public string Expression { get; }

    public CriteriaOperator Operator { get; }

    public ImmutableArray<string> Values { get; }

    /// <summary>Null when the expression cannot be parsed.</summary>
    internal Expression? Parsed => parsed.Value;

    public bool Equals(ExpressionTest? other) =>
        other is not null && Expression == other.Expression && Operator == other.Operator && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Expression, Operator, Values.Length);
}
