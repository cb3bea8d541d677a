using System.Collections.Immutable;
using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.LeadTypes;

/// <summary>
/// The calculated fields of a lead type in an order in which each comes after those it refers to (LT-30). Fields whose
/// expression does not parse or refers to itself in a circle are left out and stay blank.
/// </summary>
internal sealed class CalculationPlan
{
    private readonly FieldIndex index;
    private readonly Dictionary<int, Expression> expressions = [];
    private readonly List<(int Position, Expression Expression)> steps = [];
    private readonly HashSet<int> done = [];
    private readonly List<int> path = [];
    private readonly SortedSet<int> circular = [];

    public CalculationPlan(FieldIndex index)
    {
        this.index = index;
        for (var at = 0; at < index.Fields.Length; at++)
        {
            if (index.Fields[at] is { Kind: FieldKind.Calculated, Expression: { } text } && Expression.Parse(text).Expression is { } expression)
            {
                expressions.Add(at, expression);
            }
        }

        foreach (var at in expressions.Keys.Order())
        {
            Visit(at);
        }

        Circular = [.. circular];
        steps.RemoveAll(step => circular.Contains(step.Position));
    }

    /// <summary>Positions of the fields that refer to themselves in a circle.</summary>
    public ImmutableArray<int> Circular { get; }

    /// <summary>Fills the calculated fields of a lead's top level.</summary>
    public void Fill(FieldValue[] values, EvaluationContext context)
    {
        if (steps.Count == 0)
        {
            return;
        }

        var partial = new PartialRecord(index, values);
        foreach (var (position, expression) in steps)
        {
            values[position] = FieldText.Calculated(expression.Evaluate(partial.Value, context));
        }
    }

    private void Visit(int at)
    {
        var seen = path.IndexOf(at);
        if (seen >= 0)
        {
            circular.UnionWith(path.Skip(seen));
            return;
        }

        if (done.Contains(at))
        {
            return;
        }

        path.Add(at);
        foreach (var next in expressions[at].Fields.Select(index.PositionOf).Where(expressions.ContainsKey))
        {
            Visit(next);
        }

        path.RemoveAt(path.Count - 1);
        done.Add(at);
        steps.Add((at, expressions[at]));
    }

    private sealed class PartialRecord(FieldIndex index, FieldValue[] values)
    {
        public FieldValue Value(string name) => index.PositionOf(name) is var at and >= 0
            ? values[at]
            : new FieldRecord(index, ImmutableArray.Create(values)).Value(name);
    }
}
