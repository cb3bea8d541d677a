using System.Data.Common;

namespace LeadExec.Ports.Queries;

/// <summary>Too many read at once: this question was not asked of the database. The same question may be answered in a moment.</summary>
public sealed class ReadersBusyException(Exception? inner = null) : DbException("Too many lists and reports are being read; ask again in a moment.", inner)
{
    public override bool IsTransient => true;
}
