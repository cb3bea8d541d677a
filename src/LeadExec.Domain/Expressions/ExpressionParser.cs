using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Expressions;

/// <summary>
/// A Pratt parser of the E-12 language. Binding, loosest first: or; and; not; comparison; + -; * /; unary minus.
/// Stops at the first error.
/// </summary>
internal sealed class ExpressionParser
{
    private const int NotPower = 3;
    private const int ComparisonPower = 4;
    private const int NegatePower = 7;

    private readonly ExpressionLexer lexer;
    private readonly List<string> fields = [];
    private Token token;
    private ExpressionError? error;
    private int depth;

    private ExpressionParser(string text)
    {
        lexer = new ExpressionLexer(text);
        token = lexer.Next();
    }

    public static ExpressionParse Parse(string text)
    {
        if (text.Length > Expression.MaximumLength)
        {
            var tooLong = $"The expression is longer than {Expression.MaximumLength} characters.";
            return new ExpressionParse(null, new ExpressionError(Expression.MaximumLength, tooLong));
        }

        var parser = new ExpressionParser(text);
        var root = parser.Whole();
        return root is null
            ? new ExpressionParse(null, parser.error)
            : new ExpressionParse(new Expression(text, root, [.. parser.fields.Distinct(StringComparer.OrdinalIgnoreCase)]), null);
    }

    private ExpressionNode? Whole()
    {
        var root = Operation(0);
        return root is null || token.Kind == TokenKind.End ? root : Fail(token, "Expected an operator or the end.");
    }

    private ExpressionNode? Operation(int minimumPower)
    {
        if (++depth > Expression.MaximumDepth)
        {
            return TooDeep();
        }

        var left = Operand();
        while (left is not null && OperatorAt(token) is var (symbol, power) && power > minimumPower)
        {
            Advance();
            var right = Operation(power);
            left = right is null ? null : Bounded(new BinaryNode(symbol, left, right));
            if (left is not null && power == ComparisonPower && OperatorAt(token)?.Power == ComparisonPower)
            {
                return Fail(token, "Comparisons cannot be chained; join them with and.");
            }
        }

        depth--;
        return left;
    }

    private ExpressionNode? Operand()
    {
        var at = token;
        switch (at.Kind)
        {
            case TokenKind.Literal:
                Advance();
                return new LiteralNode(at.Value!); // a literal token always carries its value
            case TokenKind.Field:
                Advance();
                fields.Add(at.Text);
                return new FieldNode(at.Text);
            case TokenKind.Word:
                return Word(at);
            case TokenKind.Symbol when at.Text == "-":
                Advance();
                return Operation(NegatePower) is { } operand ? Bounded(new NegateNode(operand)) : null;
            case TokenKind.Symbol when at.Text == "(":
                Advance();
                return Operation(0) is { } inner && Expect(")") ? inner : null;
            case TokenKind.Symbol or TokenKind.End or TokenKind.Error:
                return Fail(at, "Expected a field in brackets, a number, a text, a date, a function or an opening parenthesis.");
        }

        return null;
    }

    private ExpressionNode? Word(Token word)
    {
        Advance();
        var text = word.Text.ToLowerInvariant();
        if (text == "not")
        {
            return Operation(NotPower - 1) is { } operand ? Bounded(new NotNode(operand)) : null;
        }

        if (text is "yes" or "true" or "no" or "false")
        {
            return new LiteralNode(FieldValue.Of(text is "yes" or "true"));
        }

        return FunctionOf(text) is { } function
            ? Call(word, function)
            : Fail(word, $"'{word.Text}' is not a function. Field names stand in brackets, texts in quotes.");
    }

    private ExpressionNode? Call(Token name, ExpressionFunction function)
    {
        if (!Expect("("))
        {
            return null;
        }

        var arguments = ImmutableArray.CreateBuilder<ExpressionNode>();
        do
        {
            if (Operation(0) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }
        while (Accept(","));

        var (least, most) = ArityOf(function);
        if (arguments.Count < least || arguments.Count > most)
        {
            return Fail(name, $"'{name.Text}' takes {(least == most ? $"{least}" : $"{least} to {most}")} argument(s).");
        }

        return Expect(")") ? Bounded(new CallNode(function, arguments.ToImmutable())) : null;
    }

    private bool Accept(string symbol)
    {
        if (token.Kind != TokenKind.Symbol || token.Text != symbol)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool Expect(string symbol) => Accept(symbol) || Fail(token, $"Expected '{symbol}'.") is not null;

    private void Advance() => token = lexer.Next();

    private ExpressionNode? Bounded(ExpressionNode node) => node.Depth <= Expression.MaximumDepth ? node : TooDeep();

    private ExpressionNode? TooDeep() => Fail(token, $"The expression is nested deeper than {Expression.MaximumDepth} levels.");

    // A broken token explains itself better than the rule that met it. The first error stays.
    private ExpressionNode? Fail(Token where, string message)
    {
        error ??= new ExpressionError(where.Position, where.Kind == TokenKind.Error ? where.Text : message);
        return null;
    }

    private static (BinaryOperator Operator, int Power)? OperatorAt(Token token) => token.Kind switch
    {
        TokenKind.Word when token.Text.Equals("or", StringComparison.OrdinalIgnoreCase) => (BinaryOperator.Or, 1),
        TokenKind.Word when token.Text.Equals("and", StringComparison.OrdinalIgnoreCase) => (BinaryOperator.And, 2),
        TokenKind.Symbol => token.Text switch
        {
            "=" or "==" => (BinaryOperator.Equal, ComparisonPower),
            "<>" or "!=" => (BinaryOperator.NotEqual, ComparisonPower),
            "<" => (BinaryOperator.Less, ComparisonPower),
            "<=" => (BinaryOperator.AtMost, ComparisonPower),
            ">" => (BinaryOperator.Greater, ComparisonPower),
            ">=" => (BinaryOperator.AtLeast, ComparisonPower),
            "+" => (BinaryOperator.Add, 5),
            "-" => (BinaryOperator.Subtract, 5),
            "*" => (BinaryOperator.Multiply, 6),
            "/" => (BinaryOperator.Divide, 6),
            _ => null,
        },
        _ => null,
    };

    private static ExpressionFunction? FunctionOf(string name) => name switch
    {
        "if" => ExpressionFunction.If,
        "min" => ExpressionFunction.Min,
        "max" => ExpressionFunction.Max,
        "round" => ExpressionFunction.Round,
        "abs" => ExpressionFunction.Abs,
        "len" => ExpressionFunction.Len,
        "upper" => ExpressionFunction.Upper,
        "lower" => ExpressionFunction.Lower,
        "contains" => ExpressionFunction.Contains,
        "age" => ExpressionFunction.Age,
        "days" => ExpressionFunction.Days,
        _ => null,
    };

    private static (int Least, int Most) ArityOf(ExpressionFunction function) => function switch
    {
        ExpressionFunction.If => (3, 3),
        ExpressionFunction.Min or ExpressionFunction.Max => (1, 32),
        ExpressionFunction.Round or ExpressionFunction.Days => (1, 2),
        ExpressionFunction.Contains => (2, 2),
        ExpressionFunction.Abs or ExpressionFunction.Len or ExpressionFunction.Upper or ExpressionFunction.Lower or ExpressionFunction.Age => (1, 1),
    };
}
