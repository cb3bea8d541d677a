namespace LeadExec.TestKit.Postgres;

/// <summary>A database that is prepared once per test run and then copied for every test class.</summary>
/// <param name="Name">Name of the template database; it carries the hash of what the preparation does, so that another preparation is another template.</param>
/// <param name="PrepareAsync">Fills the empty database behind the connection string.</param>
public sealed record TestTemplate(string Name, Func<string, Task> PrepareAsync)
{
    /// <summary>A database without any table.</summary>
    public static TestTemplate Empty { get; } = new("tpl_empty", _ => Task.CompletedTask);
}
