namespace LeadExec.Hosting.Postgres;

/// <summary>A folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c> of one major version.</summary>
/// <param name="Directory">Absolute path of the folder that holds the three programs.</param>
/// <param name="Major">Major version, for example 18.</param>
/// <param name="Origin">Where it was found, for people: "npm" or "system" or "LEADEXEC_PG_BIN".</param>
public sealed record PostgresBinaries(string Directory, int Major, string Origin)
{
    public string InitDb => Path.Combine(Directory, "initdb");

    public string PgCtl => Path.Combine(Directory, "pg_ctl");

    public string Postgres => Path.Combine(Directory, "postgres");
}
