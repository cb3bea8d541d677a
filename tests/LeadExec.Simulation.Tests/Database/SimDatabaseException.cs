using System.Data.Common;

namespace LeadExec.Simulation.Tests.Database;

/// <summary>The database did not answer.</summary>
internal sealed class SimDatabaseException() : DbException("the database does not answer");
