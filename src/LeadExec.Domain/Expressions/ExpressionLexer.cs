using System.Globalization;
using System.Text;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Expressions;

internal enum TokenKind
{
    End,
    Literal,
    Field,
    Word,
    Symbol,
    Error,
}

/// <summary>A piece of an expression's text. <see cref="Text"/> is the symbol, word, field name, or the message of an error.</summary>
internal readonly record struct Token(TokenKind Kind, int Position, string Text, FieldValue? Value = null);

/// <summary>Cuts the text of an expression into tokens, one at a time.</summary>
internal sealed class ExpressionLexer(string text)
{
    private int at;

    public Token Next()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at == text.Length)
        {
            return new Token(TokenKind.End, at, "");
        }

        var first = text[at];
        return first switch
        {
            '[' => Field(),
            '"' or '\'' => Text(first),
            '#' => Date(),
            >= '0' and <= '9' or '.' => Number(),
            _ when char.IsAsciiLetter(first) => Word(),
            _ => Symbol(),
        };
    }

    private Token Field()
    {
        var start = at;
        var end = text.IndexOf(']', start);
        if (end < 0)
        {
            return Error(start, "The field name has no closing bracket.");
        }

        at = end + 1;
        var name = text[(start + 1)..end].Trim();
        return name.Length == 0 ? Error(start, "The brackets hold no field name.") : new Token(TokenKind.Field, start, name);
    }

    private Token Text(char quote)
    {
        var start = at++;
        var value = new StringBuilder();
        while (at < text.Length)
        {
            if (text[at] == quote)
            {
                if (at + 1 == text.Length || text[at + 1] != quote)
                {
                    at++;
                    return new Token(TokenKind.Literal, start, "", FieldValue.Of(value.ToString()));
                }

                at++; // a doubled quote stands for one
            }

            value.Append(text[at++]);
        }

        return Error(start, "The text has no closing quote.");
    }

    private Token Date()
    {
        var start = at;
        var end = text.IndexOf('#', start + 1);
        if (end < 0)
        {
            return Error(start, "The date has no closing #.");
        }

        at = end + 1;
        return DateReader.TryRead(text[(start + 1)..end].Trim(), null, "Etc/UTC", out var date)
            ? new Token(TokenKind.Literal, start, "", FieldValue.Of(date))
            : Error(start, "This is not a date; write #2026-01-31#.");
    }

    private Token Number()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        return decimal.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new Token(TokenKind.Literal, start, "", FieldValue.Of(number))
            : Error(start, "This is not a number, or it is too large.");
    }

    private Token Word()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return new Token(TokenKind.Word, start, text[start..at]);
    }

    private Token Symbol()
    {
        var start = at;
        var two = at + 1 < text.Length ? text.Substring(at, 2) : "";
        if (two is "<=" or ">=" or "<>" or "!=" or "==")
        {
            at += 2;
            return new Token(TokenKind.Symbol, start, two);
        }

        at++;
        return text[start] is '+' or '-' or '*' or '/' or '(' or ')' or ',' or '=' or '<' or '>'
            ? new Token(TokenKind.Symbol, start, text[start].ToString())
            : Error(start, "This character has no meaning here.");
    }

    // The rest is not looked at after an error.
    private Token Error(int position, string message)
    {
        at = text.Length;
        return new Token(TokenKind.Error, position, message);
    }
}
