using System.Globalization;
using System.Text;
using Dapper;

namespace LeadExec.Postgres.Queries;

/// <summary>Conditions joined by and, with their parameters. Values only ever travel as parameters.</summary>
internal sealed class SqlWhere
{
    private readonly StringBuilder text = new();
    private int last;

    public DynamicParameters Parameters { get; } = new();

    /// <summary>Adds a condition.</summary>
    public void And(string condition) => text.Append(text.Length == 0 ? "where " : "\n  and ").Append(condition);

    /// <summary>Takes a value as a parameter and returns its name with the sign.</summary>
    public string Take(object value)
    {
        var name = "p" + (++last).ToString(CultureInfo.InvariantCulture);
        Parameters.Add(name, value);
        return "@" + name;
    }

    public override string ToString() => text.ToString();
}
